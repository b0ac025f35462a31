package dev.kontor.host;

import java.util.Set;

/**
 * A role of the host, and what it means in Kontor.
 *
 * @param id stable; 1 to 100 characters
 * @param name as people read it
 * @param permissions keys such as {@code contacts.write}; {@code *} stands for all; empty for a role that means nothing
 *     here
 */
public record HostRole(String id, String name, Set<String> permissions) {

    public HostRole {
        permissions = Set.copyOf(permissions);
    }
}
