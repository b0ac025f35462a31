package dev.kontor.messaging.internal.domain;

import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryStatus;
import java.util.Set;

/**
 * Which entries a list shows.
 *
 * @param status only those, or null
 * @param undelivered only those of which somebody must find out what became of them
 */
public record EntryFilter(EntryStatus status, boolean undelivered) {

    /** What a person must look at. */
    public static final Set<DispatchStatus> UNDELIVERED = Set.of(DispatchStatus.FAILED, DispatchStatus.IN_DOUBT);
}
