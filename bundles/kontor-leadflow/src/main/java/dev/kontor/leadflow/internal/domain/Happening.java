package dev.kontor.leadflow.internal.domain;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.NoteOutcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A call or a closing.
 *
 * @param customer the customer record, so that joined contacts count once
 * @param outcome of a call, {@code UNCLASSIFIED} also while nobody said anything; null for a closing
 * @param pending whether the call waits for a classifier
 */
public record Happening(UserId who, String name, UUID customer, Instant at, NoteOutcome outcome, boolean pending) {}
