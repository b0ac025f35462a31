package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.Direction;
import java.util.List;
import java.util.Map;

/**
 * Who answered whom in a period.
 *
 * @param turns who began to speak, the oldest first
 * @param answered how many were told in each direction, and how many of them were answered in time
 */
public record Talks(List<Turn> turns, Map<Direction, AnsweredTotal> answered) {}
