package dev.kontor.messaging.transport;

import dev.kontor.kernel.event.EventType;
import dev.kontor.messaging.DeliveryState;
import java.time.Instant;

/**
 * Somebody told what became of a message after it went out. Raised by bundles that hear of it; what names no message of
 * the tenant, or nobody whom it went to, changes nothing.
 *
 * @param messageId the {@link OutgoingMessage#id()}
 * @param recipient the address of whom it is about
 * @param automatic whether a server says so, which may know the recipient under another address
 * @param reason a stable word or code, or null
 * @param detail the other side's own words, or null
 */
public record DeliveryReported(
        String messageId,
        DeliveryState state,
        String recipient,
        boolean automatic,
        String reason,
        String detail,
        Instant at) {

    public static final EventType<DeliveryReported> TYPE =
            new EventType<>("messaging.delivery-reported", DeliveryReported.class);

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "delivery of " + messageId;
    }
}
