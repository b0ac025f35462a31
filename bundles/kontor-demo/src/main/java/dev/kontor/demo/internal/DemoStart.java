package dev.kontor.demo.internal;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.rules.OwnThreads;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters the sample company after the start. Modules come up one after the other, so what isn't there yet is tried
 * again each second, for two minutes.
 */
public final class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final int ATTEMPTS = 120;

    private static final long PATIENCE_SECONDS = 20;

    private final CompanyWeek week;
    private ScheduledExecutorService worker;
    private int attempt;
    private volatile boolean stopping;

    public DemoStart(Services services) {
        this.week = new CompanyWeek(services, new CompanyFiles());
    }

    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(new OwnThreads(DemoStart.class, "kontor-demo"));
        worker.execute(this::enter);
    }

    /** Lets what has begun come to its end: an interrupt in a write would close the file of an embedded database. */
    public void stop() throws InterruptedException {
        stopping = true;
        ScheduledExecutorService ending = ended();
        if (!ending.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.info("The sample company is not complete yet; the next start goes on");
        }
    }

    private synchronized ScheduledExecutorService ended() {
        worker.shutdown();
        return worker;
    }

    private void enter() {
        try {
            boolean entered = week.enter();
            LOG.info(entered ? "The sample company is there" : "The sample company was there already");
        } catch (RefusedException refused) {
            later(refused);
        } catch (RuntimeException broken) {
            if (stopping) {
                LOG.debug("Its services went while the sample company was entered", broken);
                return;
            }
            LOG.error("The sample company could not be entered; a new start goes on where this one ended", broken);
        }
    }

    private synchronized void later(RefusedException refused) {
        if (stopping) {
            return;
        }
        if (mayChange(refused.refusal()) && ++attempt < ATTEMPTS) {
            worker.schedule(this::enter, 1, TimeUnit.SECONDS);
        } else {
            LOG.error("The sample company could not be entered: {}", refused.getMessage());
        }
    }

    /** What is away comes, and a module that isn't installed yet will be. */
    private static boolean mayChange(Refusal refusal) {
        return refusal instanceof Refusal.Unavailable
                || refusal instanceof Refusal.Validation input
                        && input.problems().stream()
                                .allMatch(problem -> problem.field().equals("module"));
    }
}
