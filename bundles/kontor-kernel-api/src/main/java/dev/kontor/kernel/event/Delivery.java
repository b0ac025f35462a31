package dev.kontor.kernel.event;

import java.time.Instant;

/**
 * An event that a subscriber hasn't handled yet.
 *
 * @param subscriber the name of who is to handle it
 * @param type the name of the event's type
 * @param orderKey what it is in order with, for example a contact's id
 * @param attempts how often the subscriber has failed at it
 * @param nextAttemptAt when it is tried again at the earliest; of no meaning for one that isn't WAITING
 * @param error why the last attempt failed, without personal data; null before the first
 */
public record Delivery(
        EventId event,
        String subscriber,
        String type,
        String orderKey,
        DeliveryState state,
        int attempts,
        Instant nextAttemptAt,
        String error,
        Instant occurredAt,
        Instant recordedAt) {}
