package dev.kontor.benchmarks;

import java.util.Locale;

/** One operation, by the service and by hand-written SQL, measured in turns so that both meet the same weather. */
final class Comparison {

    /** One operation; the number says which of the prepared inputs to take. */
    interface Operation {
        void run(int number) throws Exception;
    }

    /** How so many operations are run and measured. */
    interface Turn {
        void run(Operation operation, Samples samples, CpuTime cpu, int from, int count) throws Exception;
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
        for (int number = 0; number < warmUp; number++) {
            service.run(number);
            raw.run(number);
        }
        rounds(Comparison::turn, cpu, warmUp, rounds, perRound);
        return this;
    }

    /** By several clients at once; the first round only warms up. */
    Comparison measure(Turn turn, CpuTime cpu, int rounds, int perRound) throws Exception {
        turn.run(service, new Samples(), cpu, 0, perRound);
        turn.run(raw, new Samples(), cpu, 0, perRound);
        rounds(turn, cpu, perRound, rounds, perRound);
        return this;
    }

    private void rounds(Turn turn, CpuTime cpu, int first, int rounds, int perRound) throws Exception {
        int number = first;
        for (int round = 0; round < rounds; round++) {
            // who begins changes, so that neither always finds the pages that the other has just read
            boolean serviceFirst = round % 2 == 0;
            turn.run(serviceFirst ? service : raw, serviceFirst ? serviceSamples : rawSamples, cpu, number, perRound);
            turn.run(serviceFirst ? raw : service, serviceFirst ? rawSamples : serviceSamples, cpu, number, perRound);
            number += perRound;
        }
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
