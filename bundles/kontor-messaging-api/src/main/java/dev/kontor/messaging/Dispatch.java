package dev.kontor.messaging;

import dev.kontor.kernel.UserId;
import java.time.Instant;
import java.util.List;

/**
 * An entry on its way out.
 *
 * @param messageId fixed before anything is sent; of a mail its Message-ID
 * @param subject as it is sent
 * @param number where a text message or fax goes, else null
 * @param attempts how often it was begun
 * @param steps each change, oldest first
 * @param deliveries what came back of a mail that was sent, by address; of most recipients nothing ever does
 */
public record Dispatch(
        DispatchId id,
        EntryId entry,
        SendingWay way,
        DispatchStatus status,
        String messageId,
        String subject,
        String number,
        UserId queuedBy,
        Instant queuedAt,
        int attempts,
        List<DispatchStep> steps,
        List<Delivery> deliveries) {

    public Dispatch {
        steps = List.copyOf(steps);
        deliveries = List.copyOf(deliveries);
    }
}
