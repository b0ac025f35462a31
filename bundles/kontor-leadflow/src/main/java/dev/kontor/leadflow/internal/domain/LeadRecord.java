package dev.kontor.leadflow.internal.domain;

import dev.kontor.kernel.ContactId;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead as it is stored.
 *
 * @param inFlow whether it stands in one of the chosen lists, or all do
 * @param lastNote null without one
 * @param queueAt its place in the queue, see {@link QueuePlace}
 */
public record LeadRecord(
        ContactId contact, long version, boolean inFlow, LeadState state, UUID lastNote, Instant queueAt) {

    public QueuePlace place() {
        return QueuePlace.of(queueAt, contact.value());
    }
}
