package dev.kontor.web.internal.session;

import java.time.Duration;
import java.time.Instant;

/** How long a login lasts: at most {@code idle} without a request, at most {@code total} with them. */
public record SessionLimits(Duration idle, Duration total) {

    Instant end(Instant createdAt, Instant lastSeenAt) {
        Instant byIdle = lastSeenAt.plus(idle);
        Instant byTotal = createdAt.plus(total);
        return byIdle.isBefore(byTotal) ? byIdle : byTotal;
    }
}
