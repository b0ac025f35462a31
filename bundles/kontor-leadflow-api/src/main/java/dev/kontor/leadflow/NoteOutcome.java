package dev.kontor.leadflow;

/** What came of it (001:22). */
public enum NoteOutcome {
    POSITIVE,
    NEGATIVE,
    PARTIAL,
    UNCLASSIFIED
}
