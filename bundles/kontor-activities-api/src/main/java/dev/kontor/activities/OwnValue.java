package dev.kontor.activities;

/**
 * What an activity has in a field of its type's own, with the label as it was when it was recorded.
 *
 * @param shown of a choice its words, else null
 */
public record OwnValue(String key, OwnField.Kind kind, Label label, String value, Label shown) {}
