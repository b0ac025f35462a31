package dev.kontor.benchmarks;

import java.util.Locale;

/** One operation, by the service and by hand-written SQL, measured in turns so that both meet the same weather. */
final class Comparison {

    /** One operation; the number says which of the prepared inputs to take. */
    interface Operation {
        void run(int number) throws Exception;
    }

    private final String name;
    private final Operation service;
    private final Operation raw;
    private final Samples serviceSamples = new Samples();
    private final Samples rawSamples = new Samples();

    Comparison(String name, Operation service, Operation raw) {
        this.name = name;
        this.service = service;
        this.raw = raw;
    }

    Comparison measure(CpuTime cpu, int warmUp, int rounds, int perRound) throws Exception {
        int number = 0;
        for (int i = 0; i < warmUp; i++) {
            service.run(number);
            raw.run(number++);
        }
        for (int round = 0; round < rounds; round++) {
            // who begins changes, so that neither always finds the pages that the other has just read
            boolean serviceFirst = round % 2 == 0;
            turn(serviceFirst ? service : raw, serviceFirst ? serviceSamples : rawSamples, cpu, number, perRound);
            turn(serviceFirst ? raw : service, serviceFirst ? rawSamples : serviceSamples, cpu, number, perRound);
            number += perRound;
        }
        return this;
    }

    /** Runs and measures so many. */
    static void turn(Operation operation, Samples samples, CpuTime cpu, int from, int count) throws Exception {
        long cpuBefore = cpu.nanos();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            operation.run(from + i);
            samples.add(System.nanoTime() - start);
        }
        samples.addRound(System.nanoTime() - begin, cpu.nanos() - cpuBefore);
    }

    double throughputRatio() {
        return serviceSamples.operationsPerSecond() / rawSamples.operationsPerSecond();
    }

    Samples service() {
        return serviceSamples;
    }

    static String header() {
        return "| operation | service ops/s | SQL ops/s | ratio | service p50 / p99 ms | SQL p50 / p99 ms |"
                + " service CPU µs/op | SQL CPU µs/op |\n|---|---|---|---|---|---|---|---|\n";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %.2f / %.2f | %.2f / %.2f | %.0f | %.0f |%n",
                name,
                serviceSamples.operationsPerSecond(),
                rawSamples.operationsPerSecond(),
                throughputRatio(),
                serviceSamples.percentileMillis(50),
                serviceSamples.percentileMillis(99),
                rawSamples.percentileMillis(50),
                rawSamples.percentileMillis(99),
                serviceSamples.cpuMicrosPerOperation(),
                rawSamples.cpuMicrosPerOperation());
    }
}
