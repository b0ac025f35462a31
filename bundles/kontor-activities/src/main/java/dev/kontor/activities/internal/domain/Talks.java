package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who answered whom in a period.
 *
 * @param answered how many were told in each direction, and how many of them were answered in time
 * @param begun by direction and whom the answers belong to, timed by the clock
 * @param first the first time that the other side began to speak
 * @param turns if they were wanted, all that were answered
 */
public record Talks(
        Map<Direction, AnsweredTotal> answered, List<Begun> begun, Optional<Turn> first, List<Turn> turns) {}
