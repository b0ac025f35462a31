package dev.kontor.messaging;

import dev.kontor.kernel.Identified;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.Versioned;
import java.time.Instant;

/**
 * A contact entry as it is stored.
 *
 * @param dispatch how far it is sent as mail, text message or fax (Versandstatus); null: Keiner, it was never queued
 * @param locked whether what it says can't be changed any more (W21): it was sent, or it came in
 * @param published whether customers see it (W28)
 * @param createdBy its author; of one that came in, who brought it in
 * @param createdByName its author's name; of one that came in, the sender's
 * @param sentAt when it was sent, or null
 * @param received how it came in; null for one that somebody wrote
 * @param delivery what came back of it as a mail, of several recipients the gravest; null while nothing is known
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
        Instant sentAt,
        Reception received,
        DeliveryState delivery)
        implements Identified, Versioned {}
