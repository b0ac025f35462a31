package dev.kontor.host.tck.internal;

/** The host doesn't bring the part that a rule is about. */
public final class AbsentPartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AbsentPartException(String part) {
        super("The host brings no " + part);
    }
}
