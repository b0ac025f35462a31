package dev.kontor.messaging.internal.domain;

import java.time.Duration;
import java.util.Optional;

/** How long a message that could not go out waits: 15 s, 30 s, 1 min, … up to an hour; after the twelfth time it has failed. */
public final class RetryPauses {
    private static final int ATTEMPTS = 12;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryPauses() {}

    /** Empty when it isn't tried any more. */
    public static Optional<Duration> after(int attempts) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << (attempts - 1));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
