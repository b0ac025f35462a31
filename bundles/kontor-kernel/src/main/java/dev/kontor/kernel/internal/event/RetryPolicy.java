package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;

/**
 * How a failed delivery goes on: again after 1, 2, 4, … seconds, at most ten minutes; after the twelfth attempt it is
 * dead and waits for an administrator, while later events of the same key go on: one poisoned event must not stop a
 * contact's timeline for ever. A service that is away (its bundle is being replaced) is no failure of the event: that is
 * tried again soon and as often as it takes. A module that is off for the tenant and that the handler needs is waited for too,
 * with the growing pauses.
 */
final class RetryPolicy {
    static final int ATTEMPTS = 12;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration PAUSE_WHILE_AWAY = Duration.ofSeconds(2);

    private RetryPolicy() {}

    static FailedAttempt after(int earlierAttempts, Refusal refusal, Instant now) {
        if (refusal instanceof Refusal.Unavailable) {
            return new FailedAttempt(earlierAttempts, now.plus(PAUSE_WHILE_AWAY), false, refusal.detail());
        }
        if (refusal instanceof Refusal.ModuleDisabled) {
            int attempts = Math.min(earlierAttempts + 1, ATTEMPTS - 1);
            return new FailedAttempt(attempts, now.plus(pause(attempts)), false, refusal.detail());
        }
        return after(earlierAttempts, refusal.code(), now);
    }

    static FailedAttempt after(int earlierAttempts, KontorFault fault, Instant now) {
        return after(earlierAttempts, fault.getMessage(), now);
    }

    private static FailedAttempt after(int earlierAttempts, String error, Instant now) {
        int attempts = earlierAttempts + 1;
        return new FailedAttempt(attempts, now.plus(pause(attempts)), attempts >= ATTEMPTS, error);
    }

    private static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
