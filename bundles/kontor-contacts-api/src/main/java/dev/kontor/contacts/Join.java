package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * The assertion that two contacts are the same person.
 *
 * @param separatedAt when it was taken back, or null while it holds; {@code separatedBy} and
 *     {@code separationReason} likewise
 */
public record Join(
        JoinId id,
        ContactId one,
        ContactId other,
        String reason,
        UserId joinedBy,
        Instant joinedAt,
        UserId separatedBy,
        Instant separatedAt,
        String separationReason) {}
