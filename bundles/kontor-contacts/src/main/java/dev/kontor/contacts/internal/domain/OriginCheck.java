package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.Origin;
import dev.kontor.rules.FieldChecks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a contact came from: kept for ever, so it must be right from the start. */
public final class OriginCheck {

    /** How far another machine's clock may be ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private OriginCheck() {}

    /** The origin as it is kept; without a time it is learnt now. Counts only if the checks passed. */
    public static Origin check(FieldChecks checks, Origin origin, Instant now) {
        checks.required("origin", origin);
        if (origin == null) {
            return null;
        }
        checks.required("origin.kind", origin.kind()).line("origin.kind", origin.kind(), 40);
        if (origin.source() != null) {
            checks.line("origin.source.kind", origin.source().kind(), 40)
                    .line("origin.source.id", origin.source().id(), 200);
        }
        Instant learntAt = origin.learntAt() == null ? now : origin.learntAt();
        checks.that(!learntAt.isAfter(now.plus(TOLERANCE)), "origin.learntAt", "in-the-future");
        checks.that(!learntAt.isBefore(Instant.EPOCH), "origin.learntAt", "too-early");
        return checks.passed()
                ? new Origin(origin.kind(), origin.source(), learntAt.truncatedTo(ChronoUnit.MICROS))
                : origin;
    }

    /** What a user enters by hand. */
    public static Origin manual(Instant now) {
        return new Origin("manual", null, now);
    }
}
