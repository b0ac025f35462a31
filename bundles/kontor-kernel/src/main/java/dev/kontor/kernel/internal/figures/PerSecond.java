package dev.kontor.kernel.internal.figures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast a counter has grown over the last minute, from samples that are taken now and then. */
final class PerSecond {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private record Sample(long at, long count) {}

    private final LongSupplier counter;
    private final Deque<Sample> samples = new ArrayDeque<>();

    PerSecond(LongSupplier counter) {
        this.counter = counter;
    }

    synchronized void sample(long now) {
        samples.addLast(new Sample(now, counter.getAsLong()));
        while (now - samples.getFirst().at() > MINUTE) {
            samples.removeFirst();
        }
    }

    /** Zero before there are two samples. */
    synchronized double rate() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        return (last.count() - first.count()) * (double) TimeUnit.SECONDS.toNanos(1) / (last.at() - first.at());
    }
}
