package dev.kontor.persistence;

/** The database can't be reached, or went away while a transaction ran; the guard tells callers {@code Unavailable}. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(Throwable cause) {
        super("The database is not available", cause);
    }
}
