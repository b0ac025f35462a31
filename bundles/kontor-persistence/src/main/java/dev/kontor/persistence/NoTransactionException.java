package dev.kontor.persistence;

/**
 * No transaction runs on this thread. To whoever is in one that means: the bundle that began it was replaced meanwhile,
 * and its successor doesn't know it; the guard tells callers {@code Unavailable}.
 */
public final class NoTransactionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoTransactionException() {
        super("No transaction is running on this thread");
    }
}
