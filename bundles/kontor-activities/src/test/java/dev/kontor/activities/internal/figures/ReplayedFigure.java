package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.internal.figures.Facts.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A figure with the activities behind its parts. */
record ReplayedFigure(FigureState state, Double value, String text, List<Part> parts) {

    /** A part with its activities. */
    record Part(String key, List<Happened> behind, Double value, Instant at) {}

    static ReplayedFigure value(Double value, String text, List<Part> parts) {
        return new ReplayedFigure(FigureState.VALUE, value, text, parts);
    }

    static ReplayedFigure none(String text, List<Part> parts) {
        return new ReplayedFigure(FigureState.NONE, null, text, parts);
    }

    static Double mean(List<Double> values) {
        return values.isEmpty()
                ? null
                : values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
