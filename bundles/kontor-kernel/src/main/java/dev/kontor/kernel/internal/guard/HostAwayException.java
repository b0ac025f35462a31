package dev.kontor.kernel.internal.guard;

/** The host's user directory gave no answer. */
final class HostAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HostAwayException(String what, Throwable cause) {
        super("The host's user directory " + what, cause);
    }
}
