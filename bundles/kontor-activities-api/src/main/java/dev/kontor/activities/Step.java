package dev.kontor.activities;

import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;

/**
 * An event of an interaction that goes on: a message of a chat, a change of a ticket (A19, A69).
 *
 * @param place from 1, in the order in which they were told
 * @param kind a stable word, see {@code InteractionStep}
 * @param author who spoke or acted, as the channel names them, or null
 */
public record Step(int place, String kind, Instant occurredAt, Direction direction, String author, String text) {}
