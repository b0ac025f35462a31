package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.rules.LastingFailure;
import dev.kontor.rules.OwnThreads;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks on each node again and again whether a run is due for one of the tenants. */
public final class ClassificationTurns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClassificationTurns.class);
    private static final long PAUSE_SECONDS = 10;

    /** Longer than a look waits for a service that is being replaced. */
    private static final long PATIENCE_SECONDS = 10;

    private final Tenants tenants;
    private final ClassificationRun run;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, new OwnThreads(ClassificationTurns.class, "kontor-leadflow-classify"));
    private final LastingFailure lasting = new LastingFailure(System::nanoTime);

    public ClassificationTurns(Tenants tenants, ClassificationRun run) {
        this.tenants = tenants;
        this.run = run;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            runDue();
            lasting.over();
        } catch (RuntimeException failure) {
            if (lasting.isNews(true)) {
                LOG.warn("Notes can't be classified: {}", failure.getClass().getName());
            }
        }
    }

    /** One tenant after the other. */
    public void runDue() {
        for (Tenant tenant : tenants.list(CallContext.system(Tenants.PLATFORM)).orThrow()) {
            if (thread.isShutdown()) {
                return;
            }
            run.run(tenant.id());
        }
    }

    @Override
    public void close() {
        run.stop();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The classification of notes did not end in time; another run will go on with it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
