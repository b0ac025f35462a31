package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.messaging.internal.persistence.OutboxTable;
import dev.kontor.messaging.internal.persistence.OutboxTable.Due;
import dev.kontor.rules.OwnThreads;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is queued, a few at once, in the background of this node; several nodes share the work. */
public final class Outbox implements Waker, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 50;
    private static final int SENDERS = 4;
    private static final long PAUSE_MILLIS = 2_000;
    private static final long PATIENCE_SECONDS = 20;

    private final Guard guard;
    private final OutboxTable table;
    private final Carrying carrying;
    private final KontorClock clock;
    private final Set<Due> going = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(new OwnThreads(Outbox.class, "kontor-messaging-outbox"));
    private final ExecutorService senders =
            Executors.newFixedThreadPool(SENDERS, new OwnThreads(Outbox.class, "kontor-messaging-sender"));

    private volatile boolean started;

    public Outbox(Guard guard, OutboxTable table, Carrying carrying, KontorClock clock) {
        this.guard = guard;
        this.table = table;
        this.carrying = carrying;
        this.clock = clock;
    }

    /** From now on it looks by itself, and when it is woken. */
    public void start() {
        started = true;
        looking.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void wake() {
        try {
            if (started) {
                looking.execute(this::look);
            }
        } catch (RejectedExecutionException closed) {
            LOG.debug("Another node, or the next start, sends what was just queued");
        }
    }

    /** Sends on the calling thread what is due now; how much that was. */
    public int sendDue() {
        List<Due> due = due();
        due.forEach(each -> carrying.carry(each.tenant(), each.dispatch()));
        return due.size();
    }

    /** Whatever goes wrong here must not end the looking: the next time it may be right. */
    private void look() {
        try {
            due().stream().filter(going::add).forEach(each -> senders.execute(() -> carry(each)));
        } catch (RuntimeException later) {
            LOG.info("What waits to be sent can't be looked at now: {}", later.toString());
        }
    }

    private void carry(Due due) {
        try {
            carrying.carry(due.tenant(), due.dispatch());
        } catch (RefusedException later) {
            LOG.debug("Dispatch {} waits: {}", due.dispatch(), later.getMessage());
        } catch (RuntimeException later) {
            LOG.warn("Dispatch {} waits: {}", due.dispatch(), later.toString());
        } finally {
            going.remove(due);
        }
    }

    private List<Due> due() {
        return guard.write(
                        CallContext.system(Tenants.PLATFORM),
                        KernelModule.TENANTS,
                        caller -> Outcome.done(table.due(clock.instant(), AT_ONCE)))
                .orThrow();
    }

    @Override
    public void close() {
        looking.shutdown();
        senders.shutdown();
        try {
            // no interrupts: what was begun is brought to its end, so that nothing is left in doubt
            if (!senders.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A dispatch did not come to its end within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
