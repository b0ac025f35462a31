package dev.kontor.kernel.event;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * An event as a subscriber gets it.
 *
 * @param id the same at each attempt to deliver
 * @param orderKey events with the same key arrive in order, for example the contact's id
 * @param occurredAt when it happened
 * @param recordedAt when we stored it
 * @param actor who caused it
 */
public record EventEnvelope<E>(
        EventId id,
        TenantId tenant,
        EventType<E> type,
        String orderKey,
        Instant occurredAt,
        Instant recordedAt,
        UserId actor,
        E payload) {}
