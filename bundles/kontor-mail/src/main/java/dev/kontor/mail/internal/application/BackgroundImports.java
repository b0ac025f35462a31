package dev.kontor.mail.internal.application;

import dev.kontor.mail.ImportRunId;
import dev.kontor.rules.OwnThreads;
import java.io.Closeable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The imports of this node: a few at once in the background, some more wait. When it closes, all come to an end. */
public final class BackgroundImports implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);
    private static final long PATIENCE_SECONDS = 20;

    /** Given to the pool, as it must be told of a limit; how many there really are is a setting. */
    private static final int MOST_THREADS = 100;

    private final ImportSettings.Current settings;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger taken = new AtomicInteger();
    private final Set<ImportRunId> going = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    public BackgroundImports(ImportSettings.Current settings) {
        this.settings = settings;
        threads = new ThreadPoolExecutor(
                settings.get().parallelImports(),
                MOST_THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new OwnThreads(BackgroundImports.class, "kontor-mail-import"));
    }

    /** Whether the import of this thread has to come to an end. */
    boolean stopped() {
        return stopped || Thread.interrupted();
    }

    /** Takes a place for an import; false when too many wait or all come to an end. */
    boolean reserve() {
        ImportSettings now = settings.get();
        int places = now.parallelImports() + now.waitingImports();
        return !stopped && taken.getAndUpdate(count -> count < places ? count + 1 : count) < places;
    }

    /** Gives the place back. */
    void release() {
        taken.decrementAndGet();
    }

    /** Runs the import in a reserved place, which it gives back. */
    void submit(ImportRunId run, Runnable work) {
        going.add(run);
        threads.setCorePoolSize(settings.get().parallelImports());
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
