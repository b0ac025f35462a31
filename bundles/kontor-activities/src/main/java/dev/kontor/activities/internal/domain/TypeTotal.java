package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;

/**
 * How many activities of a type and direction there were, the first and the last one.
 *
 * @param belonging whose they are: a user, of a user's a team, or null
 */
public record TypeTotal(String type, Direction direction, String belonging, long count, Instant first, Instant last) {}
