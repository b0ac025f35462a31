package dev.kontor.activities.internal.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A53, A61: points of 100 from recency, frequency and reciprocity. Each of the three only grows with every activity that
 * is added, so no activity ever lowers a score.
 */
public final class Scores {

    public static final int ENGAGEMENT_FADES = 30;
    public static final int RELATIONSHIP_FADES = 90;

    private static final double SECONDS_OF_DAY = 86_400;
    private static final double DAYS_OF_WEEK = 7;

    private Scores() {}

    /** 1 for an activity at the very end, a half when it is so many days old. */
    public static double recency(Instant last, Instant end, int fades) {
        double days = Math.max(0, Duration.between(last, end).toNanos() / 1e9 / SECONDS_OF_DAY);
        return fades / (fades + days);
    }

    /** A half when there is one in each week of the period, nearing 1 when there are more. */
    public static double perWeek(long count, long days) {
        return count == 0 ? 0 : count / (count + days / DAYS_OF_WEEK);
    }

    public static double points(double recency, double frequency, double reciprocity) {
        return 100 * (0.4 * recency + 0.3 * frequency + 0.3 * reciprocity);
    }
}
