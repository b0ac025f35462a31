package dev.kontor.kernel.internal;

import dev.kontor.kernel.internal.guard.MissingServices;
import java.time.Duration;
import java.util.Optional;
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

    private final MissingServices services;

    KernelTasks(MissingServices services) {
        this.services = services;
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

    /**
     * Goes on after a failure, and tells of it once until it works again. That a bundle it stands on is being updated
     * or taken away is no failure.
     */
    private final class Task implements Runnable {
        private final String name;
        private final Runnable work;
        private boolean failing;

        Task(String name, Runnable work) {
            this.name = name;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
                failing = false;
            } catch (RuntimeException failure) {
                Optional<String> missing = services.missing(failure);
                if (missing.isPresent()) {
                    LOG.debug("{} waits for {}", name, missing.get());
                    return;
                }
                if (!failing) {
                    LOG.warn(
                            "{} failed with {}; it goes on",
                            name,
                            failure.getClass().getName());
                }
                failing = true;
            }
        }
    }
}
