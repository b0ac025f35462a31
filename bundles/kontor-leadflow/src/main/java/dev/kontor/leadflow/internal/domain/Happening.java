package dev.kontor.leadflow.internal.domain;

import dev.kontor.kernel.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * A call or a closing.
 *
 * @param customer the customer record, so that joined contacts count once
 */
public record Happening(UserId who, String name, UUID customer, Instant at) {}
