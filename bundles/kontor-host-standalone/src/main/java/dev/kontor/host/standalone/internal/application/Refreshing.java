package dev.kontor.host.standalone.internal.application;

import dev.kontor.rules.LastingFailure;
import dev.kontor.rules.OwnThreads;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether another node has changed users, so that it counts here within a second. */
public final class Refreshing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);
    private static final long PAUSE_MILLIS = 400;

    /** Longer than a look waits for a service that is being replaced. */
    private static final long PATIENCE_SECONDS = 10;

    private final DirectoryMemory memory;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, new OwnThreads(Refreshing.class, "kontor-host-users-refresh"));
    private final LastingFailure lasting = new LastingFailure(System::nanoTime);

    public Refreshing(DirectoryMemory memory) {
        this.memory = memory;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::refresh, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void refresh() {
        try {
            memory.refresh();
            lasting.over();
        } catch (RuntimeException failure) {
            if (lasting.isNews(true)) {
                LOG.warn(
                        "Users of other nodes can't be seen: {}",
                        failure.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Looking for changed users did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
