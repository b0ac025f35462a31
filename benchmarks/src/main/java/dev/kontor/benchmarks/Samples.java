package dev.kontor.benchmarks;

import java.util.Arrays;

/** The latencies and the CPU time of one side of a comparison. */
final class Samples {

    private long[] nanos = new long[1024];
    private int count;
    private long wallNanos;
    private long cpuNanos;

    void add(long latencyNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = latencyNanos;
    }

    void addRound(long wall, long cpu) {
        wallNanos += wall;
        cpuNanos += cpu;
    }

    int count() {
        return count;
    }

    double operationsPerSecond() {
        return count * 1e9 / wallNanos;
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
