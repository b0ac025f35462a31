package dev.kontor.kernel.internal.event;

import java.time.Instant;

/** What is kept of an attempt without success. The error names classes and codes, never what is in the event. */
record FailedAttempt(int attempts, Instant nextAttemptAt, boolean dead, String error) {

    private static final String CONFLICT = "conflict";

    /** Another worker changed the same at the same time: nothing to look at unless it happens again. */
    boolean overtaken() {
        return attempts == 1 && CONFLICT.equals(error);
    }
}
