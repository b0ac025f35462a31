package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;

/** How many activities of a type and direction there were, the first and the last one. */
public record TypeTotal(String type, Direction direction, long count, Instant first, Instant last) {}
