package dev.kontor.messaging;

import java.util.Set;

/**
 * An activity category as an administrator writes it.
 *
 * @param name one line, 1 to 100 characters, unique in the tenant
 */
public record CategoryData(String name, Set<SendingWay> options, boolean active) {

    public CategoryData {
        options = options == null ? Set.of() : Set.copyOf(options);
    }
}
