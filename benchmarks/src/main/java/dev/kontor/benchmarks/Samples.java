package dev.kontor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The latencies and the CPU time of one side of a comparison. */
final class Samples {

    private long[] nanos = new long[1024];
    private int count;
    private int countBeforeRound;
    private final List<Double> rates = new ArrayList<>();
    private long cpuNanos;

    void add(long latencyNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = latencyNanos;
    }

    void addRound(long wall, long cpu) {
        rates.add((count - countBeforeRound) * 1e9 / wall);
        countBeforeRound = count;
        cpuNanos += cpu;
    }

    int count() {
        return count;
    }

    /** Of the round in the middle: one during which the machine did something else doesn't count. */
    double operationsPerSecond() {
        List<Double> sorted = rates.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double cpuMicrosPerOperation() {
        return cpuNanos / 1e3 / count;
    }

    double percentileMillis(double percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
