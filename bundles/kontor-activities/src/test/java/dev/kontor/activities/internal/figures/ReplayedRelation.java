package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.activities.internal.figures.ReplayedFigure.Part;
import dev.kontor.kernel.interaction.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The figures of a relationship, replayed: engagement, strength, life cycle. */
record ReplayedRelation(ReplayedPeriod period, ReplayedTalks talks) {

    ReplayedFigure score(Set<Direction> counted, Set<Direction> answered, double fades) {
        if (period.spoken().isEmpty()) {
            return ReplayedFigure.none(null, List.of());
        }
        Instant until = period.until();
        List<Happened> some = period.spoken().stream()
                .filter(one -> counted.contains(one.direction()))
                .toList();
        List<Happened> replies = talks.answered(answered, period.answerDays(), true);
        double weeks = period.days() / 7.0;
        List<Happened> last = some.isEmpty() ? List.of() : List.of(some.get(some.size() - 1));
        double recency = last.isEmpty()
                ? 0
                : fades
                        / (fades
                                + Math.max(0, ReplayedFigure.seconds(last.get(0).at(), until)) / 86_400);
        double frequency = some.size() / (some.size() + weeks);
        double reciprocity = replies.size() / (replies.size() + weeks);
        List<Part> parts = List.of(
                new Part(
                        "recency",
                        last,
                        recency,
                        last.isEmpty() ? null : last.get(0).at()),
                new Part("frequency", some, frequency, null),
                new Part("replies", replies, reciprocity, null));
        return ReplayedFigure.value(40 * recency + 30 * frequency + 30 * reciprocity, null, parts);
    }

    ReplayedFigure lifeCycle() {
        Instant until = period.until();
        List<Happened> life = period.all().stream()
                .filter(one -> ReplayedPeriod.isSpoken(one) && one.at().isBefore(until))
                .toList();
        List<Part> parts = new ArrayList<>();
        String stage = null;
        Happened before = null;
        for (Happened one : life) {
            String silent = before == null ? null : silence(parts, before, one.at());
            String next = stage;
            if (before == null) {
                next = "NEW";
            } else if (silent != null) {
                next = silent.equals("LOST") ? "REGAINED" : "ACTIVE";
            } else if (stage.equals("NEW") && one.direction() != life.get(0).direction()) {
                next = "ACTIVE";
            }
            if (silent != null || !next.equals(stage)) {
                parts.add(new Part(String.valueOf(parts.size() + 1), List.of(one), null, one.at()));
            }
            stage = next;
            before = one;
        }
        if (before == null) {
            return ReplayedFigure.none(null, parts);
        }
        String silent = silence(parts, before, until);
        return new ReplayedFigure(FigureState.VALUE, null, silent == null ? stage : silent, parts);
    }

    private static String silence(List<Part> parts, Happened last, Instant until) {
        double days = ReplayedFigure.seconds(last.at(), until) / 86_400;
        for (int after : new int[] {90, 365}) {
            if (days >= after) {
                Instant at = last.at().plus(Duration.ofDays(after));
                parts.add(new Part(String.valueOf(parts.size() + 1), List.of(last), null, at));
            }
        }
        if (days >= 365) {
            return "LOST";
        }
        return days >= 90 ? "DORMANT" : null;
    }
}
