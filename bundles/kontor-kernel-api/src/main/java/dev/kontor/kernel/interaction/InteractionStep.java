package dev.kontor.kernel.interaction;

import java.time.Instant;

/**
 * One event of an interaction that goes on: a message of a chat, a change of a ticket (A13, A16, A69). All of its events
 * make one entry of the timeline.
 *
 * @param key unique within the interaction; the same key again is the same event (Q23)
 * @param kind a stable word: of a chat {@code started}, {@code message}, {@code ended}; of a ticket {@code created},
 *     {@code changed}, {@code closed}, {@code reopened}; other types have their own
 * @param occurredAt when it happened
 * @param direction who spoke or acted; null counts as the interaction's
 * @param author the name of whoever spoke or acted, up to 200 characters, or null
 * @param text what was said or changed, up to 5,000 characters, or null
 */
public record InteractionStep(
        String key, String kind, Instant occurredAt, Direction direction, String author, String text) {}
