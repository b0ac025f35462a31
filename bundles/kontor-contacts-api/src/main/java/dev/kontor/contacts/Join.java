package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * The assertion that two contacts are the same person.
 *
 * @param joinedByName the user's name as it was then; {@code separatedByName} likewise
 * @param separatedAt when it was taken back, or null while it holds; {@code separatedBy} and
 *     {@code separationReason} likewise
 */
public record Join(
        JoinId id,
        ContactId one,
        ContactId other,
        String reason,
        UserId joinedBy,
        String joinedByName,
        Instant joinedAt,
        UserId separatedBy,
        String separatedByName,
        Instant separatedAt,
        String separationReason) {}
