package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;

/**
 * Q14: somebody began to speak: the first of some activities in the same direction.
 *
 * @param answeredAt when the other side began, or null
 * @param answerer whom the answer belongs to, or null
 */
public record Turn(Direction direction, Instant at, Instant answeredAt, String answerer) {}
