package dev.kontor.kernel.internal;

import dev.kontor.kernel.internal.guard.FailureTranslation;
import dev.kontor.rules.LastingFailure;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the kernel does again and again, in the background. */
final class KernelTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KernelTasks.class);
    private static final int THREADS = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
        Thread thread = new Thread(work, "kontor-kernel");
        thread.setDaemon(true);
        thread.setContextClassLoader(KernelTasks.class.getClassLoader());
        return thread;
    });

    private final FailureTranslation failures;

    KernelTasks(FailureTranslation failures) {
        this.failures = failures;
    }

    void every(Duration pause, String name, Runnable work) {
        threads.scheduleWithFixedDelay(new Task(name, work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
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
        private final LastingFailure lasting = new LastingFailure(System::nanoTime);

        Task(String name, Runnable work) {
            this.name = name;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
                lasting.over();
            } catch (RuntimeException failure) {
                if (lasting.isNews(failures.isOutage(failure))) {
                    LOG.warn(
                            "{} failed with {}; it goes on",
                            name,
                            failure.getClass().getName());
                }
            }
        }
    }
}
