package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.internal.event.DeliveryTable.Due;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.internal.sql.SqlFailure;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the due events to a subscriber, each in a transaction with the mark that it was delivered. */
public final class DeliverEvents {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverEvents.class);
    private static final int LOOK_AHEAD = 50;

    private final TransactionalGuard guard;
    private final Transactions transactions;
    private final EventTable events;
    private final DeliveryTable deliveries;
    private final SubscriptionTable subscriptions;
    private final KontorClock clock;

    public DeliverEvents(TransactionalGuard guard, Transactions transactions, Sql sql, KontorClock clock) {
        this.guard = guard;
        this.transactions = transactions;
        this.events = new EventTable(sql);
        this.deliveries = new DeliveryTable(sql);
        this.subscriptions = new SubscriptionTable(sql);
        this.clock = clock;
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

    /** Tries the due ones once, as long as the condition holds; whether there was any that nobody else was at. */
    boolean deliverDue(EventSubscriber<?> subscriber, BooleanSupplier goOn) {
        List<Due> candidates =
                transactions.required(Tenants.PLATFORM, () -> deliveries.due(subscriber, clock.instant(), LOOK_AHEAD));
        boolean worked = false;
        for (Due due : candidates) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            worked |= attempt(subscriber, due);
        }
        return worked;
    }

    private boolean attempt(EventSubscriber<?> subscriber, Due due) {
        try {
            Outcome<Boolean> outcome = guard.asSystem(due.tenant(), caller -> Outcome.done(hand(subscriber, due)));
            if (outcome instanceof Outcome.Done<Boolean> done) {
                return done.value();
            }
            failed(due, RetryPolicy.after(due.attempts(), outcome.refusal(), clock.instant()));
            return !(outcome.refusal() instanceof Refusal.Unavailable);
        } catch (KontorFault fault) {
            failed(due, RetryPolicy.after(due.attempts(), fault, clock.instant()));
            return true;
        }
    }

    private <E> boolean hand(EventSubscriber<E> subscriber, Due due) {
        if (!deliveries.claim(due)) {
            return false;
        }
        deliveries.done(due, clock.instant());
        subscriber.handle(events.read(due.tenant(), due.event(), subscriber.type()));
        return true;
    }

    private void failed(Due due, FailedAttempt failure) {
        transactions.required(due.tenant(), () -> {
            deliveries.failed(due, failure);
            return null;
        });
        if (failure.dead()) {
            LOG.error(
                    "Event {} is put aside for {} after {} attempts ({}); an administrator can retry or drop it",
                    due.event(),
                    due.subscriber(),
                    failure.attempts(),
                    failure.error());
        } else if (failure.attempts() > due.attempts()) {
            LOG.warn(
                    "Event {} could not be handled by {} ({}); attempt {} follows at {}",
                    due.event(),
                    due.subscriber(),
                    failure.error(),
                    failure.attempts() + 1,
                    failure.nextAttemptAt());
        } else {
            LOG.info("Event {} waits for {}: {}", due.event(), due.subscriber(), failure.error());
        }
    }
}
