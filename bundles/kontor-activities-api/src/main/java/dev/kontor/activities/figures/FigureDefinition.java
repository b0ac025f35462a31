package dev.kontor.activities.figures;

import java.util.Set;

/**
 * How a figure is made, in the caller's language.
 *
 * @param unit {@code activities}, {@code seconds}, {@code share} (of 1), {@code points} (of 100), {@code word}
 * @param timeAxis which time counts
 * @param permissions all that it takes to see it
 * @param subjects of what it can be asked
 */
public record FigureDefinition(
        FigureId id,
        String name,
        String formula,
        String unit,
        String timeAxis,
        Set<String> permissions,
        Set<FigureSubject.Kind> subjects) {

    public FigureDefinition {
        permissions = Set.copyOf(permissions);
        subjects = Set.copyOf(subjects);
    }
}
