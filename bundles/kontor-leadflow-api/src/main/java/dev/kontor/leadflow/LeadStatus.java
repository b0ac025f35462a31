package dev.kontor.leadflow;

/** How far a lead is (Lead-Status); each contact is in exactly one (L10, L30). */
public enum LeadStatus {
    /** Keiner: nothing was ever noted, nor was it closed. */
    NONE,
    /** In Bearbeitung: something was noted once, or it was reopened; also when that note is deleted (Q34, Q35). */
    IN_PROGRESS,
    /** Abgeschlossen: somebody closed it. */
    COMPLETED
}
