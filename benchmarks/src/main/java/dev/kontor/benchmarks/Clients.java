package dev.kontor.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Several callers at once; each has hand-written SQL on a connection of its own. */
final class Clients implements AutoCloseable {

    static final int COUNT = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final ConcurrentLinkedQueue<HandWrittenSql> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<HandWrittenSql> own;

    Clients(DataSource dataSource, String tenant) {
        own = ThreadLocal.withInitial(() -> {
            try {
                HandWrittenSql sql = new HandWrittenSql(dataSource, tenant);
                opened.add(sql);
                return sql;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** Of the calling client. */
    HandWrittenSql sql() {
        return own.get();
    }

    /** Runs and measures so many, an equal share by each client. */
    void turn(Comparison.Operation operation, Samples samples, CpuTime cpu, int from, int count) throws Exception {
        int share = count / COUNT;
        long cpuBefore = cpu.nanos();
        long begin = System.nanoTime();
        List<Future<long[]>> latencies = new ArrayList<>();
        for (int client = 0; client < COUNT; client++) {
            int first = from + client * share;
            latencies.add(threads.submit(() -> latencies(operation, first, share)));
        }
        for (Future<long[]> ofClient : latencies) {
            for (long nanos : ofClient.get()) {
                samples.add(nanos);
            }
        }
        samples.addRound(System.nanoTime() - begin, cpu.nanos() - cpuBefore);
    }

    private static long[] latencies(Comparison.Operation operation, int from, int count) throws Exception {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            operation.run(from + i);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (HandWrittenSql sql : opened) {
            sql.close();
        }
    }
}
