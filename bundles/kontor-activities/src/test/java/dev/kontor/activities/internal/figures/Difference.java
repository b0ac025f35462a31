package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.internal.figures.ReplayedFigure.Part;
import java.util.List;
import java.util.stream.IntStream;

/** Compares what the module worked out with the replay. */
final class Difference {

    private Difference() {}

    /** What differs from the figure that was worked out, or nothing. */
    static List<String> of(ReplayedFigure expected, Figure figure) {
        if (expected.state() != figure.state() || !same(expected.value(), figure.value())) {
            return List.of(figure.id() + ": " + expected.state() + " " + expected.value() + " but " + figure.state()
                    + " " + figure.value());
        }
        if (expected.text() == null ? figure.text() != null : !expected.text().equals(figure.text())) {
            return List.of(figure.id() + ": " + expected.text() + " but " + figure.text());
        }
        if (expected.parts().size() != figure.parts().size()) {
            return List.of(figure.id() + ": "
                    + expected.parts().stream().map(Part::key).toList() + " but " + figure.parts());
        }
        return IntStream.range(0, figure.parts().size())
                .filter(i -> !same(expected.parts().get(i), figure.parts().get(i)))
                .mapToObj(i -> figure.id() + ": " + expected.parts().get(i) + " but "
                        + figure.parts().get(i))
                .toList();
    }

    private static boolean same(Part expected, FigurePart part) {
        return expected.key().equals(part.key())
                && expected.behind().size() == part.count()
                && same(expected.value(), part.value())
                && (expected.at() == null ? part.at() == null : expected.at().equals(part.at()));
    }

    private static boolean same(Double one, Double other) {
        if (one == null || other == null) {
            return one == other;
        }
        return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
    }
}
