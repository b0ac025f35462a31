package dev.kontor.activities.internal.application;

import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.LifeCycle.Change;
import dev.kontor.activities.internal.domain.StorableSource;
import dev.kontor.activities.internal.domain.TypeKey;
import dev.kontor.activities.internal.persistence.Behind;
import dev.kontor.kernel.interaction.Direction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which activities are behind a part of a figure; empty for a part that the figure can't have. */
final class FigureParts {

    private static final Set<Direction> ANY = EnumSet.allOf(Direction.class);
    private static final Set<Direction> SPOKEN = EnumSet.of(Direction.IN, Direction.OUT);
    private static final Set<Direction> INCOMING = EnumSet.of(Direction.IN);
    private static final Set<Direction> OUTGOING = EnumSet.of(Direction.OUT);
    private static final Pattern HOUR = Pattern.compile("([^/]+)/([1-7])/([0-9]|1[0-9]|2[0-3])");
    private static final int MAX_STAGES = 6;

    private final RelationFigures relations;

    FigureParts(RelationFigures relations) {
        this.relations = relations;
    }

    Optional<Behind> behind(AskedFigures asked, FigureId id, String part) {
        FigurePeriod period = asked.period();
        return switch (id) {
            case VOLUME -> type(period, part, ANY);
            case CHANNEL -> type(period, part, SPOKEN);
            case FREQUENCY -> Set.of("day", "week", "month").contains(part) ? all(period) : Optional.empty();
            case SERIES -> bucket(asked, part);
            case PATTERN -> hour(period, part);
            case TREND -> trend(period, part);
            case PERFORMANCE -> belonging(period, part);
            case RESPONSE -> response(period, part);
            case REPLY -> either(part, "replied", "open", yes -> new Behind.Turns(period, Direction.OUT, yes));
            case EFFECTIVENESS ->
                either(
                        part,
                        "answered",
                        "unanswered",
                        yes -> new Behind.Answered(period, OUTGOING, asked.answerDays(), yes));
            case ENGAGEMENT -> score(asked, part, INCOMING, OUTGOING);
            case RELATIONSHIP -> score(asked, part, SPOKEN, SPOKEN);
            case LIFECYCLE -> stage(asked, part);
            case RESULT -> Optional.empty();
        };
    }

    private static Optional<Behind> all(FigurePeriod period) {
        return Optional.of(new Behind.OfType(period, null, ANY));
    }

    private static Optional<Behind> type(FigurePeriod period, String part, Set<Direction> directions) {
        return TypeKey.valid(part) ? Optional.of(new Behind.OfType(period, part, directions)) : Optional.empty();
    }

    private static Optional<Behind> bucket(AskedFigures asked, String part) {
        try {
            LocalDate day = LocalDate.parse(part);
            return asked.period().buckets(asked.bucket()).contains(day)
                    ? all(asked.period().within(day, asked.bucket()))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Behind> hour(FigurePeriod period, String part) {
        Matcher hour = HOUR.matcher(part);
        if (!hour.matches() || !TypeKey.valid(hour.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Behind.AtHour(
                period, hour.group(1), Integer.parseInt(hour.group(2)), Integer.parseInt(hour.group(3))));
    }

    private static Optional<Behind> trend(FigurePeriod period, String part) {
        return switch (part) {
            case "now" -> all(period);
            case "before" -> all(period.before());
            default -> Optional.empty();
        };
    }

    private static Optional<Behind> belonging(FigurePeriod period, String part) {
        if (part.equals(AnsweringFigures.NOBODY)) {
            return Optional.of(new Behind.BelongingTo(period, null));
        }
        return StorableSource.storable(part, StorableSource.MAX_HOST_ID)
                ? Optional.of(new Behind.BelongingTo(period, part))
                : Optional.empty();
    }

    private static Optional<Behind> response(FigurePeriod period, String part) {
        return part.equals("first")
                ? Optional.of(new Behind.FirstTurn(period, Direction.IN))
                : either(part, "answered", "open", yes -> new Behind.Turns(period, Direction.IN, yes));
    }

    private static Optional<Behind> score(
            AskedFigures asked, String part, Set<Direction> counted, Set<Direction> answered) {
        return switch (part) {
            case "recency" -> Optional.of(new Behind.Last(asked.period(), counted));
            case "frequency" -> Optional.of(new Behind.OfType(asked.period(), null, counted));
            case "replies" -> Optional.of(new Behind.Answered(asked.period(), answered, asked.answerDays(), true));
            default -> Optional.empty();
        };
    }

    private Optional<Behind> stage(AskedFigures asked, String part) {
        if (part.length() > MAX_STAGES || !part.chars().allMatch(c -> c >= '0' && c <= '9') || part.isEmpty()) {
            return Optional.empty();
        }
        List<Change> stages = relations.stages(asked);
        int place = Integer.parseInt(part);
        return place < 1 || place > stages.size()
                ? Optional.empty()
                : Optional.of(new Behind.One(stages.get(place - 1).activity()));
    }

    private interface Choice {
        Behind of(boolean yes);
    }

    private static Optional<Behind> either(String part, String yes, String no, Choice choice) {
        if (part.equals(yes)) {
            return Optional.of(choice.of(true));
        }
        return part.equals(no) ? Optional.of(choice.of(false)) : Optional.empty();
    }
}
