package dev.kontor.leadflow.internal.domain.classification;

import java.time.Duration;

/** How long a note waits that got no class: ever longer, up to half a day. */
public final class RetryPause {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST_DOUBLINGS = 8;

    private RetryPause() {}

    /**
     * @param attempts how many were in vain before
     */
    public static Duration after(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** What a classifier asked for, if it is not absurd. */
    public static Duration asked(Duration pause) {
        if (pause == null || pause.compareTo(FIRST) < 0) {
            return FIRST;
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
