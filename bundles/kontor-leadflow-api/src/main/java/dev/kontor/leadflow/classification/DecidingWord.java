package dev.kontor.leadflow.classification;

/**
 * A word of a note that spoke for its class.
 *
 * @param word as it stands in the note
 * @param weight how much it spoke for the class against the next best one; comparable within a note only
 */
public record DecidingWord(String word, double weight) {}
