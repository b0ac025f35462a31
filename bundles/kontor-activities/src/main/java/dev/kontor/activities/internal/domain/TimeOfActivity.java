package dev.kontor.activities.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Which times an activity can have (A8): not before 1900, and in the future only as far as clocks differ. */
public final class TimeOfActivity {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private TimeOfActivity() {}

    /** What is wrong with the time, as the code of a field problem; null when nothing is. */
    public static String problem(Instant occurredAt, Instant now) {
        if (occurredAt.isBefore(EARLIEST)) {
            return "too-old";
        }
        return occurredAt.isAfter(now.plus(TOLERANCE)) ? "in-the-future" : null;
    }

    /** As both databases keep it. */
    public static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
