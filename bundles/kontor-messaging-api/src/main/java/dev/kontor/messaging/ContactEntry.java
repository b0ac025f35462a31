package dev.kontor.messaging;

import dev.kontor.kernel.Identified;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.Versioned;
import java.time.Instant;

/**
 * A contact entry as it is stored.
 *
 * @param dispatch how far it is sent as mail, text message or fax (Versandstatus); null: Keiner, it was never queued
 * @param locked whether what it says can't be changed any more (W21)
 * @param published whether customers see it (W28)
 * @param createdBy its author
 * @param sentAt when it was sent, or null
 */
public record ContactEntry(
        EntryId id,
        long version,
        EntryData data,
        EntryStatus status,
        DispatchStatus dispatch,
        boolean locked,
        boolean published,
        UserId createdBy,
        String createdByName,
        Instant createdAt,
        Instant changedAt,
        Instant sentAt)
        implements Identified, Versioned {}
