package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.kernel.interaction.Direction;
import java.util.Set;
import java.util.UUID;

/** Which activities are behind a part of a figure. */
public sealed interface Behind {

    /** All of the period, of a type or, if null, of any, in these directions. */
    record OfType(FigurePeriod period, String type, Set<Direction> directions) implements Behind {

        public OfType {
            directions = Set.copyOf(directions);
        }
    }

    /** Those of a type at a weekday and hour. */
    record AtHour(FigurePeriod period, String type, int weekday, int hour) implements Behind {}

    /** Those that belong to a user, of a user's to a team; under null to none. */
    record BelongingTo(FigurePeriod period, String belonging) implements Behind {}

    /** The last one of the period in these directions. */
    record Last(FigurePeriod period, Set<Direction> directions) implements Behind {

        public Last {
            directions = Set.copyOf(directions);
        }
    }

    /** Those with which a side began to speak, answered or not. */
    record Turns(FigurePeriod period, Direction direction, boolean answered) implements Behind {}

    /** The first with which a side began to speak. */
    record FirstTurn(FigurePeriod period, Direction direction) implements Behind {}

    /** Those that were answered within some days, or weren't. */
    record Answered(FigurePeriod period, Set<Direction> directions, int days, boolean answered) implements Behind {

        public Answered {
            directions = Set.copyOf(directions);
        }
    }

    /** This one. */
    record One(UUID activity) implements Behind {}
}
