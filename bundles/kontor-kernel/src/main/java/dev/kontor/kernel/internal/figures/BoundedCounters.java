package dev.kontor.kernel.internal.figures;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counters by name, without end only in time: when there are too many names, the rest is counted together. */
final class BoundedCounters<K> {
    static final String OTHERS = "others";

    private final int limit;
    private final ConcurrentHashMap<K, LongAdder> counters = new ConcurrentHashMap<>();
    private final LongAdder others = new LongAdder();

    BoundedCounters(int limit) {
        this.limit = limit;
    }

    void count(K name) {
        LongAdder known = counters.get(name);
        (known == null ? added(name) : known).increment();
    }

    /** Two threads may pass the limit at once, so it is a bound with a few to spare. */
    private LongAdder added(K name) {
        return counters.size() < limit ? counters.computeIfAbsent(name, first -> new LongAdder()) : others;
    }

    long total() {
        return counters.values().stream().mapToLong(LongAdder::sum).sum() + others.sum();
    }

    Map<String, Long> byName() {
        Map<String, Long> all = new TreeMap<>();
        counters.forEach((name, counter) -> all.put(name.toString(), counter.sum()));
        if (others.sum() > 0) {
            all.put(OTHERS, others.sum());
        }
        return all;
    }
}
