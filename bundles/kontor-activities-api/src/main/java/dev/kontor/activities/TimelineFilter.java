package dev.kontor.activities;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.util.Set;

/**
 * Which activities are wanted; all conditions must hold, null or empty means any.
 *
 * @param types keys of types; an unknown one is {@code Validation(types)} (A43)
 * @param team an unknown or foreign one gives an empty list (A11, Q27)
 * @param from inclusive, by {@code occurredAt}
 * @param to exclusive; before {@code from} is {@code Validation(to)}
 */
public record TimelineFilter(Set<String> types, TeamId team, Direction direction, Instant from, Instant to) {

    public static final TimelineFilter ALL = new TimelineFilter(Set.of(), null, null, null, null);

    public TimelineFilter {
        types = types == null ? Set.of() : Set.copyOf(types);
    }
}
