package dev.kontor.rules;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Decides when a failure of work that is done again and again is told to the log: once, and while what the work stands
 * on is merely away, only after that has lasted. A bundle that is being replaced, or a pool that is switched, is away for
 * a moment, and nobody needs to do anything about it. Not for several threads.
 */
public final class LastingFailure {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private long since;
    private boolean failing;
    private boolean told;

    public LastingFailure(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Called at each failure; whether it is to be told now.
     *
     * @param away whether something that the work needs is away, so that it may be over in a moment
     */
    public boolean isNews(boolean away) {
        long now = nanoTime.getAsLong();
        if (!failing) {
            failing = true;
            since = now;
        }
        boolean lasts = now - since >= PATIENCE.toNanos();
        boolean news = !told && (lasts || !away);
        told |= news;
        return news;
    }

    /** Called at each success. */
    public void over() {
        failing = false;
        told = false;
    }
}
