package dev.kontor.messaging;

import java.time.Instant;

/**
 * A change of a dispatch.
 *
 * @param reason a stable word where there is one, for example {@code refused}, {@code no-answer}; else null
 * @param detail what the service answered, in its own words, or null
 */
public record DispatchStep(DispatchStatus status, Instant at, String reason, String detail) {}
