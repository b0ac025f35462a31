package dev.kontor.testing;

import dev.kontor.kernel.KontorClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is set. */
public final class TestClock implements KontorClock {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant time) {
        now = time;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
