package dev.kontor.kernel.internal.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts deliveries, and remembers what waited when it was looked last, so that reading figures asks no database. */
public final class EventFigures implements EventFiguresMXBean {
    private static final int SUBSCRIBERS = 500;

    private final BoundedCounters<String> delivered = new BoundedCounters<>(SUBSCRIBERS);
    private final BoundedCounters<String> failed = new BoundedCounters<>(SUBSCRIBERS);
    private final PerSecond rate = new PerSecond(delivered::total);
    private volatile Map<String, Long> lag = Map.of();
    private volatile Map<String, Long> dead = Map.of();

    public void delivered(String subscriber) {
        delivered.count(subscriber);
    }

    public void failed(String subscriber) {
        failed.count(subscriber);
    }

    public void sample(List<Backlog> backlogs, Instant now) {
        Map<String, Long> lags = new TreeMap<>();
        Map<String, Long> given = new TreeMap<>();
        for (Backlog backlog : backlogs) {
            Duration waited = backlog.oldest() == null ? Duration.ZERO : Duration.between(backlog.oldest(), now);
            lags.put(backlog.subscriber(), Math.max(0, waited.toSeconds()));
            given.put(backlog.subscriber(), (long) backlog.dead());
        }
        lag = lags;
        dead = given;
        rate.sample(System.nanoTime());
    }

    @Override
    public double getDeliveredPerSecond() {
        return rate.rate();
    }

    @Override
    public Map<String, Long> getDeliveredBySubscriber() {
        return delivered.byName();
    }

    @Override
    public Map<String, Long> getFailedBySubscriber() {
        return failed.byName();
    }

    @Override
    public Map<String, Long> getLagSecondsBySubscriber() {
        return lag;
    }

    @Override
    public Map<String, Long> getDeadBySubscriber() {
        return dead;
    }
}
