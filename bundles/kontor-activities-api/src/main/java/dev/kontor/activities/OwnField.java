package dev.kontor.activities;

import java.math.BigDecimal;
import java.util.List;

/**
 * A field that the activities of a type have beside those that all have (A7, A63). What is entered is kept with its
 * label, so that it stays readable when the type's bundle is gone.
 *
 * @param key stable, a lower case letter and then letters and digits, at most 40
 * @param required whether an activity of the type can't be recorded without it
 * @param least of a number the least value, of a text the least length, or null
 * @param most of a number the greatest value, of a text the greatest length, at most 2,000 characters; null for 500
 *     characters and any number
 * @param choices of a {@link Kind#CHOICE} what can be chosen, 1 to 100; of others none
 */
public record OwnField(
        String key, Kind kind, Label label, boolean required, BigDecimal least, BigDecimal most, List<Choice> choices) {

    /** How a value is written. */
    public enum Kind {
        /** Characters, also in several lines; found by the search. */
        TEXT,
        /** Up to 18 digits, and up to six after a point: {@code 12.5}. */
        NUMBER,
        /** {@code 2026-03-31}. */
        DATE,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** The key of a choice; found by its words. */
        CHOICE
    }

    /** What can be chosen; the key as that of a field. */
    public record Choice(String key, Label label) {}

    public OwnField {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** A field without bounds and choices. */
    public OwnField(String key, Kind kind, Label label, boolean required) {
        this(key, kind, label, required, null, null, List.of());
    }
}
