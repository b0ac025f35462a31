package dev.kontor.leadflow.classification;

import dev.kontor.leadflow.NoteOutcome;

/** What a supervisor said of a note: classifiers may learn from it, for this tenant only. */
public record CorrectedNote(String text, NoteOutcome outcome) {}
