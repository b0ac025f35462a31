package dev.kontor.kernel.internal.event;

import java.time.Instant;

/** What is kept of an attempt without success. The error names classes and codes, never what is in the event. */
record FailedAttempt(int attempts, Instant nextAttemptAt, boolean dead, String error) {}
