package dev.kontor.messaging.internal.domain;

import dev.kontor.kernel.UserId;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.SendingWay;
import java.time.Instant;

/**
 * A dispatch as it is stored.
 *
 * @param attempts how often it was begun; names the running attempt
 * @param handed whether the running attempt may have reached the other side
 * @param dueAt the next attempt, or the end of the running one's lease; null at its end
 */
public record StoredDispatch(
        DispatchId id,
        EntryId entry,
        SendingWay way,
        DispatchStatus status,
        String messageId,
        Composition content,
        String senderEmail,
        String senderName,
        String number,
        int attempts,
        boolean handed,
        Instant dueAt,
        String reference,
        UserId queuedBy,
        String queuedByName,
        Instant queuedAt) {

    /** One more attempt of this node begins. */
    public StoredDispatch begun(Instant leaseUntil) {
        return with(DispatchStatus.SENDING, attempts + 1, false, leaseUntil, reference);
    }

    /** From now on the running attempt may have reached the other side. */
    public StoredDispatch handedOver() {
        return with(status, attempts, true, dueAt, reference);
    }

    public StoredDispatch queuedUntil(Instant next) {
        return with(DispatchStatus.QUEUED, attempts, false, next, reference);
    }

    public StoredDispatch ended(DispatchStatus end, String newReference) {
        return with(end, attempts, handed, null, newReference);
    }

    private StoredDispatch with(
            DispatchStatus newStatus, int newAttempts, boolean nowHanded, Instant newDue, String newReference) {
        return new StoredDispatch(
                id,
                entry,
                way,
                newStatus,
                messageId,
                content,
                senderEmail,
                senderName,
                number,
                newAttempts,
                nowHanded,
                newDue,
                newReference,
                queuedBy,
                queuedByName,
                queuedAt);
    }
}
