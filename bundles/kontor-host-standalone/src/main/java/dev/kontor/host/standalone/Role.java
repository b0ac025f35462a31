package dev.kontor.host.standalone;

import java.util.List;

/**
 * What a role may.
 *
 * @param permissions keys such as {@code contacts.write}; {@code *} stands for all
 */
public record Role(String name, List<String> permissions) {

    public Role {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }
}
