package dev.kontor.contacts.internal.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * T16: which contacts make up one customer record: those that are connected by assertions that hold. Nothing else
 * counts, so taking one back gives what the others give without it.
 */
public final class RecordFormation {

    private RecordFormation() {}

    /**
     * All contacts that are connected with the first, itself included.
     *
     * @param joined gives for some contacts those that are joined with any of them
     */
    public static Set<UUID> connected(UUID first, UnaryOperator<Set<UUID>> joined) {
        return connected(Set.of(first), joined);
    }

    /** All contacts that are connected with any of these, themselves included. */
    public static Set<UUID> connected(Set<UUID> first, UnaryOperator<Set<UUID>> joined) {
        Set<UUID> members = new HashSet<>(first);
        Set<UUID> added = first;
        while (!added.isEmpty()) {
            Set<UUID> next = new HashSet<>(joined.apply(added));
            next.removeAll(members);
            members.addAll(next);
            added = next;
        }
        return members;
    }
}
