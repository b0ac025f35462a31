package dev.kontor.kernel.event;

import dev.kontor.kernel.UserId;

/**
 * A delivery with what its event says.
 *
 * @param actor who caused the event
 * @param payload the stored JSON, which may hold personal data; null unless the caller has {@code kernel.event-content}
 */
public record DeliveryContent(Delivery delivery, UserId actor, String payload) {}
