package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.event.EventTable.NewEvent;
import dev.kontor.kernel.internal.guard.GuardCaller;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes events and their deliveries in the running transaction, on the way to its commit: two statements, whoever listens. */
public final class StoredEvents implements Events {
    private static final int ORDER_KEY = 100;
    private static final int AT_ONCE = 100;
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private final EventTable events;
    private final DeliveryTable deliveries;
    private final Transactions transactions;
    private final IdSource ids;
    private final KontorClock clock;
    private final CommitSignal signal;

    public StoredEvents(Sql sql, Transactions transactions, IdSource ids, KontorClock clock, CommitSignal signal) {
        this.events = new EventTable(sql);
        this.deliveries = new DeliveryTable(sql);
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.signal = signal;
    }

    @Override
    public <E> EventId raise(Caller caller, EventType<E> type, String orderKey, Instant occurredAt, E payload) {
        GuardCaller.requireOpen(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        NewEvent<E> event = event(type, new Raised<>(orderKey, occurredAt, payload), now);
        events.insert(caller, type, event, now);
        deliveries.insert(caller, event.id());
        transactions.afterCommit(signal::committed);
        return event.id();
    }

    @Override
    public <E> void raiseAll(Caller caller, EventType<E> type, List<Raised<E>> raised) {
        GuardCaller.requireOpen(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<NewEvent<E>> all =
                raised.stream().map(each -> event(type, each, now)).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<NewEvent<E>> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            events.insert(caller, type, some, now);
            deliveries.insert(caller, some.stream().map(NewEvent::id).toList());
        }
        if (!all.isEmpty()) {
            transactions.afterCommit(signal::committed);
        }
    }

    private <E> NewEvent<E> event(EventType<E> type, Raised<E> raised, Instant now) {
        if (raised.orderKey().isEmpty() || raised.orderKey().length() > ORDER_KEY) {
            throw new IllegalArgumentException("The order key of " + type.name() + " is empty or too long");
        }
        if (raised.occurredAt().isAfter(now.plus(TOLERANCE))) {
            throw new IllegalArgumentException(type.name() + " lies in the future");
        }
        return new NewEvent<>(
                new EventId(ids.next()),
                raised.orderKey(),
                raised.occurredAt().truncatedTo(ChronoUnit.MICROS),
                raised.payload());
    }
}
