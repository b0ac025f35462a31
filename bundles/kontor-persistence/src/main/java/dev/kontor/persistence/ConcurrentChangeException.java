package dev.kontor.persistence;

/** Somebody else changed a row since this transaction read it; nothing of this transaction was stored. */
public final class ConcurrentChangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConcurrentChangeException(Throwable cause) {
        super("A row was changed by another transaction since it was read", cause);
    }
}
