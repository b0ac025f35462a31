package dev.kontor.activities.internal.application;

import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.internal.domain.LifeCycle;
import dev.kontor.activities.internal.domain.LifeCycle.Change;
import dev.kontor.activities.internal.domain.Scores;
import dev.kontor.activities.internal.domain.TypeTotal;
import dev.kontor.activities.internal.persistence.LifeTable;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The figures of a relationship: engagement, strength, life cycle, and what came of it (A53, A60, A61, A62). */
final class RelationFigures {

    private final LifeTable table;

    RelationFigures(LifeTable table) {
        this.table = table;
    }

    Figure engagement(AskedFigures asked) {
        List<TypeTotal> incoming = asked.spoken().stream()
                .filter(total -> total.direction() == Direction.IN)
                .toList();
        long replies = asked.answered(Direction.OUT).answered();
        return score(FigureId.ENGAGEMENT, asked, incoming, Scores.ENGAGEMENT_FADES, replies);
    }

    Figure relationship(AskedFigures asked) {
        long replies = asked.answered(Direction.OUT).answered()
                + asked.answered(Direction.IN).answered();
        return score(FigureId.RELATIONSHIP, asked, asked.spoken(), Scores.RELATIONSHIP_FADES, replies);
    }

    Figure lifeCycle(AskedFigures asked) {
        List<FigurePart> parts = new ArrayList<>();
        List<Change> stages = stages(asked);
        for (Change stage : stages) {
            String name = FigureDefinitions.word(
                    "stage." + stage.stage(), asked.caller().locale());
            parts.add(new FigurePart(String.valueOf(parts.size() + 1), name, 1, null, stage.at()));
        }
        return stages.isEmpty()
                ? new Figure(FigureId.LIFECYCLE, FigureState.NONE, null, null, parts)
                : new Figure(
                        FigureId.LIFECYCLE,
                        FigureState.VALUE,
                        null,
                        stages.get(stages.size() - 1).stage().name(),
                        parts);
    }

    List<Change> stages(AskedFigures asked) {
        return table.history(asked.scope(), asked.end())
                .map(history -> LifeCycle.of(history, asked.end()))
                .orElse(List.of());
    }

    /** There are no deals yet. */
    static Figure result() {
        return new Figure(FigureId.RESULT, FigureState.MODULE_MISSING, null, "deals", List.of());
    }

    private static Figure score(FigureId id, AskedFigures asked, List<TypeTotal> counted, int fades, long replies) {
        if (asked.spoken().isEmpty()) {
            return new Figure(id, FigureState.NONE, null, null, List.of());
        }
        long days = asked.period().days();
        long count = counted.stream().mapToLong(TypeTotal::count).sum();
        Optional<Instant> last = counted.stream().map(TypeTotal::last).max(Comparator.naturalOrder());
        double recency = last.map(at -> Scores.recency(at, asked.end(), fades)).orElse(0.0);
        double frequency = Scores.perWeek(count, days);
        double reciprocity = Scores.perWeek(replies, days);
        List<FigurePart> parts = List.of(
                new FigurePart("recency", null, last.isPresent() ? 1 : 0, recency, last.orElse(null)),
                new FigurePart("frequency", null, count, frequency, null),
                new FigurePart("replies", null, replies, reciprocity, null));
        return new Figure(id, FigureState.VALUE, Scores.points(recency, frequency, reciprocity), null, parts);
    }
}
