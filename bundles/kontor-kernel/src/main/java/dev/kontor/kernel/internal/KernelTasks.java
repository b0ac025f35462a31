package dev.kontor.kernel.internal;

import dev.kontor.kernel.internal.guard.FailureTranslation;
import dev.kontor.kernel.internal.health.TaskHealth.Progress;
import dev.kontor.rules.LastingFailure;
import dev.kontor.rules.OwnThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the kernel does again and again, in the background. */
final class KernelTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KernelTasks.class);
    private static final int THREADS = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor threads =
            new ScheduledThreadPoolExecutor(THREADS, new OwnThreads(KernelTasks.class, "kontor-kernel"));

    private final FailureTranslation failures;
    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    KernelTasks(FailureTranslation failures) {
        this.failures = failures;
    }

    void every(Duration pause, String name, Runnable work) {
        every(pause, Duration.ZERO, name, work);
    }

    /** First after a while: what isn't urgent doesn't run into a kernel that is replaced again and again. */
    void every(Duration pause, Duration first, String name, Runnable work) {
        Task task = new Task(name, work, pause);
        tasks.add(task);
        threads.scheduleWithFixedDelay(task, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    List<Progress> progress() {
        return tasks.stream().map(Task::progress).toList();
    }

    void soon(Runnable work) {
        if (!threads.isShutdown()) {
            threads.execute(work);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The kernel's background work did not end in {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on after a failure. */
    private final class Task implements Runnable {
        private final String name;
        private final Runnable work;
        private final Duration pause;
        private final LastingFailure lasting = new LastingFailure(System::nanoTime);
        private volatile long endedWell = System.nanoTime();
        private volatile boolean failing;

        Task(String name, Runnable work, Duration pause) {
            this.name = name;
            this.work = work;
            this.pause = pause;
        }

        Progress progress() {
            return new Progress(name, pause, Duration.ofNanos(System.nanoTime() - endedWell), failing);
        }

        @Override
        public void run() {
            try {
                work.run();
                lasting.over();
                endedWell = System.nanoTime();
                failing = false;
            } catch (RuntimeException failure) {
                boolean away = failures.isOutage(failure);
                failing = !away;
                if (lasting.isNews(away)) {
                    LOG.warn(
                            "{} failed with {}; it goes on",
                            name,
                            failure.getClass().getName());
                }
            }
        }
    }
}
