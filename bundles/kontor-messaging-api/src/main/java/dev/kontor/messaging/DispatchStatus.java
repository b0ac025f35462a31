package dev.kontor.messaging;

/** How far a dispatch is (Versandstatus, W12, A28, Q48). */
public enum DispatchStatus {
    /** Entwurf. */
    DRAFT,
    /** Warteschlange: accepted and stored, nothing went out yet. */
    QUEUED,
    /** In Bearbeitung: one node is at it. */
    SENDING,
    /** Gesendet: the service has taken it. */
    SENT,
    /** Fehlgeschlagen: nothing went out; it can be sent again. */
    FAILED,
    /** Ungeklärt: it may have gone out, and nobody can know; a person decides. */
    IN_DOUBT;

    /** Whether nothing changes any more without a person. */
    public boolean end() {
        return this == SENT || this == FAILED || this == IN_DOUBT;
    }

    /** Whether an entry in this state can't be sent once more (W6, Q5). */
    public boolean blocks() {
        return this == QUEUED || this == SENDING || this == SENT || this == IN_DOUBT;
    }
}
