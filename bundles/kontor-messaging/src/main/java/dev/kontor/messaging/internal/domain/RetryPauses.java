package dev.kontor.messaging.internal.domain;

import java.time.Duration;
import java.util.Optional;

/** How long a message that could not go out waits: 15 s, 30 s, 1 min, … up to an hour; after the twelfth time it has failed. */
public final class RetryPauses {
    private static final int ATTEMPTS = 12;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private RetryPauses() {}

    /**
     * Empty when it isn't tried any more.
     *
     * @param asked how long the service wants to be left alone, or null
     */
    public static Optional<Duration> after(int attempts, Duration asked) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration own = shorter(FIRST.multipliedBy(1L << (attempts - 1)), LONGEST);
        return Optional.of(asked == null || asked.compareTo(own) < 0 ? own : shorter(asked, LONGEST_ASKED));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
