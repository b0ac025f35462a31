package dev.kontor.web.token;

import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * What is known of a token; never its secret.
 *
 * @param user on whose behalf it acts
 * @param name what it is for, so that an administrator knows it again
 * @param lastUsedAt to the minute, or null when it was never used
 */
public record ApiToken(
        ApiTokenId id, UserId user, String name, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}
