package dev.kontor.leadflow;

import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * A lead is reserved for an agent: it has left the queue of the others, who can't write notes on it.
 *
 * @param holderName as it was then
 * @param until when it ends by itself; null: not before the lead is closed or released (Q39)
 */
public record Reservation(UserId holder, String holderName, Instant since, Instant until) {}
