package dev.kontor.activities.figures;

import java.util.List;

/**
 * A figure that was worked out.
 *
 * @param value in the unit of its definition; null unless there is one
 * @param text the word that is the answer where it isn't a number: a type's key, a stage; else null
 */
public record Figure(FigureId id, FigureState state, Double value, String text, List<FigurePart> parts) {

    public Figure {
        parts = List.copyOf(parts);
    }
}
