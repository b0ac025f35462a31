package dev.kontor.leadflow;

import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * A lead was closed (Q8).
 *
 * @param byName as it was then
 * @param reason a few words, or null
 */
public record Closing(UserId by, String byName, Instant at, NoteOutcome outcome, String reason) {}
