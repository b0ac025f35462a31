package dev.kontor.web.internal.http;

/**
 * A failure as it may be logged: its classes and stack traces. Messages are left out, because parsers and drivers
 * quote the values of people in them.
 */
final class WithoutMessages extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 8;

    private final String name;

    WithoutMessages(Throwable failure) {
        this(failure, DEPTH);
    }

    private WithoutMessages(Throwable failure, int depth) {
        super(null, next(failure, depth), false, true);
        this.name = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    private static Throwable next(Throwable failure, int depth) {
        return failure.getCause() == null || depth == 0 ? null : new WithoutMessages(failure.getCause(), depth - 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
