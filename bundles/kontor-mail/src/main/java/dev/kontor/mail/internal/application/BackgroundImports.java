package dev.kontor.mail.internal.application;

import dev.kontor.mail.ImportRunId;
import java.io.Closeable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The imports of this node: a few at once in the background, some more wait. When it closes, all come to an end. */
public final class BackgroundImports implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);
    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService threads;
    private final Semaphore places;
    private final Set<ImportRunId> going = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    public BackgroundImports(ImportSettings settings) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(settings.parallelImports(), work -> {
            Thread thread = new Thread(work, "kontor-mail-import-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        places = new Semaphore(settings.parallelImports() + settings.waitingImports());
    }

    /** Whether the import of this thread has to come to an end. */
    boolean stopped() {
        return stopped || Thread.interrupted();
    }

    /** Takes a place for an import; false when too many wait or all come to an end. */
    boolean reserve() {
        return !stopped && places.tryAcquire();
    }

    /** Gives the place back. */
    void release() {
        places.release();
    }

    /** Runs the import in a reserved place, which it gives back. */
    void submit(ImportRunId run, Runnable work) {
        going.add(run);
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                going.remove(run);
                release();
            }
        });
    }

    /** Whether the run waits or runs on this node in the background. */
    boolean knows(ImportRunId run) {
        return going.contains(run);
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        try {
            // no interrupts: one in the middle of a write would close the file of an embedded database
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import did not come to an end within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
