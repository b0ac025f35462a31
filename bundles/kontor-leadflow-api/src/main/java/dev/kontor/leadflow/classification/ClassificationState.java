package dev.kontor.leadflow.classification;

/** How far the classification of a note is (L38, Q38). */
public enum ClassificationState {
    /** Ausstehend: the next runs will look at it. */
    PENDING,
    /** A classifier gave the class. */
    CLASSIFIED,
    /** A supervisor gave the class; no run changes it. */
    CORRECTED,
    /** Nobody gave a class, and none will come: classification is off, or the note is too old. */
    NOT_ANALYSED
}
