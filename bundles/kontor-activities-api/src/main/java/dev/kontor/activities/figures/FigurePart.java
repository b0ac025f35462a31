package dev.kontor.activities.figures;

import java.time.Instant;

/**
 * A part of a figure, with the way to what is behind it.
 *
 * @param key stable; {@link CommunicationFigures#behind} takes it
 * @param name what a reader calls it, or null where the key is all there is
 * @param count how many activities are behind it
 * @param value its number in the figure's unit, or null
 * @param at its time, or null
 */
public record FigurePart(String key, String name, long count, Double value, Instant at) {}
