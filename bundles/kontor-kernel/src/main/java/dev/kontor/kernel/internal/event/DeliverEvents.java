package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.internal.event.DeliveryTable.Waiting;
import dev.kontor.kernel.internal.figures.EventFigures;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.kernel.internal.platform.PlatformMemory;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.internal.sql.SqlFailure;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the due events to a subscriber, each in a transaction with the mark that it was delivered. */
public final class DeliverEvents {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverEvents.class);
    private static final int AT_ONCE = 200;

    private final TransactionalGuard guard;
    private final Transactions transactions;
    private final PlatformMemory platforms;
    private final Events raising;
    private final EventTable events;
    private final DeliveryTable deliveries;
    private final SubscriptionTable subscriptions;
    private final HeldDeliveries held;
    private final KontorClock clock;
    private final EventFigures figures;

    public DeliverEvents(
            TransactionalGuard guard,
            Transactions transactions,
            PlatformMemory platforms,
            Sql sql,
            HeldDeliveries held,
            Events raising,
            KontorClock clock,
            EventFigures figures) {
        this.guard = guard;
        this.held = held;
        this.raising = raising;
        this.platforms = platforms;
        this.transactions = transactions;
        this.events = new EventTable(sql);
        this.deliveries = new DeliveryTable(sql);
        this.subscriptions = new SubscriptionTable(sql);
        this.clock = clock;
        this.figures = figures;
    }

    /** Makes the subscriber durable: from now on events of its type wait for it. */
    void subscribe(EventSubscriber<?> subscriber) {
        try {
            keep(subscriber);
        } catch (SqlFailure failure) {
            if (!failure.duplicateKey()) {
                throw failure;
            }
            // Another node has just inserted it; now there is a row to update.
            keep(subscriber);
        }
    }

    private void keep(EventSubscriber<?> subscriber) {
        transactions.separate(Tenants.PLATFORM, () -> {
            subscriptions.keep(subscriber, clock.instant());
            return null;
        });
    }

    /**
     * Goes once over all that waits, oldest first, as long as the shift lasts; whether there was any that nobody else
     * was at. An event is tried only when every older one of its key that waited is done by this very pass. That keeps
     * the order also among several nodes, without asking the database for it.
     */
    boolean deliverDue(EventSubscriber<?> subscriber, Shift shift) {
        Set<Object> heldUp = new HashSet<>();
        long after = 0;
        boolean worked = false;
        List<Waiting> batch;
        do {
            batch = waiting(subscriber, after);
            holdWhereOff(subscriber, batch);
            for (Waiting waiting : batch) {
                if (!shift.isOpen()) {
                    return false;
                }
                Object key = List.of(waiting.tenant(), waiting.orderKey());
                if (!heldUp.contains(key)) {
                    Attempt attempt = isDue(subscriber, waiting) ? attempt(subscriber, waiting, shift) : Attempt.NONE;
                    worked |= attempt != Attempt.NONE;
                    if (attempt != Attempt.DONE) {
                        heldUp.add(key);
                    }
                }
                after = waiting.position();
            }
        } while (batch.size() == AT_ONCE);
        return worked;
    }

    private List<Waiting> waiting(EventSubscriber<?> subscriber, long after) {
        return transactions.required(Tenants.PLATFORM, () -> deliveries.waiting(subscriber, after, AT_ONCE));
    }

    private void holdWhereOff(EventSubscriber<?> subscriber, List<Waiting> batch) {
        List<Waiting> off =
                batch.stream().filter(waiting -> !isOn(subscriber, waiting)).toList();
        if (!off.isEmpty()) {
            transactions.required(Tenants.PLATFORM, () -> {
                held.hold(subscriber, off);
                return null;
            });
        }
    }

    private boolean isDue(EventSubscriber<?> subscriber, Waiting waiting) {
        return !waiting.nextAttemptAt().isAfter(clock.instant()) && isOn(subscriber, waiting);
    }

    private boolean isOn(EventSubscriber<?> subscriber, Waiting waiting) {
        return platforms.knowing(waiting.tenant()).on(waiting.tenant(), subscriber.module());
    }

    private enum Attempt {
        DONE,
        FAILED,
        NONE
    }

    private Attempt attempt(EventSubscriber<?> subscriber, Waiting waiting, Shift shift) {
        try {
            Outcome<Boolean> outcome =
                    guard.asSystem(waiting.tenant(), caller -> Outcome.done(hand(subscriber, waiting, shift)));
            if (outcome instanceof Outcome.Done<Boolean> done) {
                return done.value() ? delivered(waiting) : Attempt.NONE;
            }
            if (shift.isGivenUp()) {
                return Attempt.NONE;
            }
            failed(waiting, RetryPolicy.after(waiting.attempts(), outcome.refusal(), clock.instant()));
            return outcome.refusal() instanceof Refusal.Unavailable ? Attempt.NONE : Attempt.FAILED;
        } catch (KontorFault fault) {
            if (shift.isGivenUp()) {
                return Attempt.NONE;
            }
            failed(waiting, RetryPolicy.after(waiting.attempts(), fault, clock.instant()));
            return Attempt.FAILED;
        }
    }

    private Attempt delivered(Waiting waiting) {
        figures.delivered(waiting.subscriber());
        return Attempt.DONE;
    }

    private <E> boolean hand(EventSubscriber<E> subscriber, Waiting waiting, Shift shift) {
        if (!deliveries.claim(waiting)) {
            return false;
        }
        boolean tooLate;
        shift.begins(transactions.connection());
        try {
            deliveries.done(waiting, clock.instant());
            subscriber.handle(events.read(waiting.tenant(), waiting.event(), subscriber.type()));
        } finally {
            tooLate = shift.endsTooLate();
        }
        if (tooLate) {
            throw new RefusedException(new Refusal.Unavailable(subscriber.name()));
        }
        return true;
    }

    private void failed(Waiting waiting, FailedAttempt failure) {
        figures.failed(waiting.subscriber());
        transactions.required(waiting.tenant(), () -> {
            deliveries.failed(waiting, failure);
            if (failure.dead()) {
                tellOfDeath(waiting);
            }
            return null;
        });
        if (failure.dead()) {
            LOG.error(
                    "Event {} is put aside for {} after {} attempts ({}); an administrator can retry or drop it",
                    waiting.event(),
                    waiting.subscriber(),
                    failure.attempts(),
                    failure.error());
        } else if (failure.attempts() > waiting.attempts() && !failure.overtaken()) {
            LOG.warn(
                    "Event {} could not be handled by {} ({}); attempt {} follows at {}",
                    waiting.event(),
                    waiting.subscriber(),
                    failure.error(),
                    failure.attempts() + 1,
                    failure.nextAttemptAt());
        } else {
            LOG.info("Event {} waits for {}: {}", waiting.event(), waiting.subscriber(), failure.error());
        }
    }

    private void tellOfDeath(Waiting waiting) {
        guard.asSystem(
                waiting.tenant(),
                caller -> Outcome.done(raising.raise(
                        caller,
                        EventDeliveries.CHANGED,
                        waiting.subscriber(),
                        clock.instant(),
                        new EventDeliveries.DeliveryChanged(waiting.event(), waiting.subscriber()))));
    }
}
