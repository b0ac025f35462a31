package dev.kontor.messaging;

import java.util.Set;

/**
 * An activity category (Aktivitätsart) with its options (W65).
 *
 * @param active whether new entries can have it
 */
public record ActivityCategory(CategoryId id, long version, String name, Set<SendingWay> options, boolean active) {

    public ActivityCategory {
        options = Set.copyOf(options);
    }
}
