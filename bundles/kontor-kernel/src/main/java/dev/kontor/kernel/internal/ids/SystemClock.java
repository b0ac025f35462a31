package dev.kontor.kernel.internal.ids;

import dev.kontor.kernel.KontorClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock, to the microsecond: what both databases keep. */
public final class SystemClock implements KontorClock {

    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
