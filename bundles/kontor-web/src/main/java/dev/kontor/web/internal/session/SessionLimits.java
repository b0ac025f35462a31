package dev.kontor.web.internal.session;

import java.time.Duration;
import java.time.Instant;

/** How long a login lasts: at most {@code idle} without a request, at most {@code total} with them. */
public record SessionLimits(Duration idle, Duration total) {

    public SessionLimits {
        if (idle.isNegative() || idle.isZero() || total.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "A session must last: idle " + idle + " must be positive and not over " + total);
        }
    }

    /** With the numbers of the configuration. */
    public static SessionLimits of(long idleMinutes, long totalHours) {
        return new SessionLimits(Duration.ofMinutes(idleMinutes), Duration.ofHours(totalHours));
    }

    Instant end(Instant createdAt, Instant lastSeenAt) {
        Instant byIdle = lastSeenAt.plus(idle);
        Instant byTotal = createdAt.plus(total);
        return byIdle.isBefore(byTotal) ? byIdle : byTotal;
    }
}
