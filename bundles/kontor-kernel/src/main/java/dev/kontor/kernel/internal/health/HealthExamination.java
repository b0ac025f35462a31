package dev.kontor.kernel.internal.health;

import dev.kontor.kernel.health.Health;
import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.rules.OwnThreads;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks all checks side by side, each with a time limit. One that hangs isn't asked again before it has answered, so it
 * holds one thread at most; while one asks, others get what was found last.
 */
public final class HealthExamination implements Health, AutoCloseable {
    private static final Duration COUNTS = Duration.ofSeconds(1);
    private static final Comparator<HealthFinding> WORST_FIRST =
            Comparator.comparing(HealthFinding::state).reversed().thenComparing(HealthFinding::name);

    private record Examined(List<HealthFinding> findings, long at) {}

    private final Supplier<? extends Collection<HealthCheck>> checks;
    private final Duration limit;
    private final LongSupplier nanoTime;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(new OwnThreads(HealthExamination.class, "kontor-health"));
    private final Map<HealthCheck, Future<List<HealthFinding>>> asked = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Examined last;

    public HealthExamination(
            Supplier<? extends Collection<HealthCheck>> checks, Duration limit, LongSupplier nanoTime) {
        this.checks = checks;
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<HealthFinding> findings() {
        Examined known = last;
        if (known != null && (isFresh(known) || turn.isLocked())) {
            return known.findings();
        }
        turn.lock();
        try {
            if (last == null || !isFresh(last)) {
                last = new Examined(examine(List.copyOf(checks.get())), nanoTime.getAsLong());
            }
            return last.findings();
        } finally {
            turn.unlock();
        }
    }

    private boolean isFresh(Examined examined) {
        return nanoTime.getAsLong() - examined.at() < COUNTS.toNanos();
    }

    private List<HealthFinding> examine(List<HealthCheck> present) {
        asked.keySet().retainAll(present);
        present.forEach(check -> asked.computeIfAbsent(check, this::ask));
        long end = System.nanoTime() + limit.toNanos();
        return present.stream()
                .flatMap(check -> answer(check, end).stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    private Future<List<HealthFinding>> ask(HealthCheck check) {
        return threads.submit(check::findings);
    }

    private List<HealthFinding> answer(HealthCheck check, long end) {
        Future<List<HealthFinding>> answer = asked.get(check);
        try {
            List<HealthFinding> findings = answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            asked.remove(check);
            return findings;
        } catch (TimeoutException hanging) {
            return silent(check, "gave no answer in " + limit.toSeconds() + " s");
        } catch (ExecutionException failed) {
            asked.remove(check);
            return silent(check, "failed with " + failed.getCause().getClass().getName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return silent(check, "was not waited for: the caller is being stopped");
        }
    }

    private static List<HealthFinding> silent(HealthCheck check, String what) {
        return List.of(new HealthFinding(
                check.name(),
                check.whenSilent(),
                "The check " + what + ".",
                "Look at the other findings first, then into the log."));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
