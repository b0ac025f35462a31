package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.Delivery;
import dev.kontor.kernel.event.DeliveryContent;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.event.DeliveryState;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.event.OpenDeliveries.Place;
import dev.kontor.kernel.internal.event.OpenDeliveries.Placed;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What waits and what is dead, for administrators. */
public final class DeliveryService implements EventDeliveries {
    private static final int SUBSCRIBER = 100;

    private final Guard guard;
    private final OpenDeliveries deliveries;
    private final Events events;
    private final AuditTrail audit;
    private final KontorClock clock;

    public DeliveryService(Guard guard, Sql sql, Events events, AuditTrail audit, KontorClock clock) {
        this.guard = guard;
        this.deliveries = new OpenDeliveries(sql);
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<Slice<Delivery>> list(CallContext call, DeliveryState state, String subscriber, PageRequest page) {
        return guard.read(call, KernelModule.EVENTS, caller -> {
            FieldChecks checks =
                    new FieldChecks().line("subscriber", subscriber, SUBSCRIBER).page(page);
            Optional<Place> after = page == null ? Optional.empty() : place(page.after());
            checks.that(page == null || after.isPresent(), "cursor", "malformed");
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            return Outcome.done(slice(
                    deliveries.after(caller.tenant(), after.orElseThrow(), state, subscriber, page.size() + 1),
                    page.size()));
        });
    }

    private static Slice<Delivery> slice(List<Placed> found, int size) {
        List<Delivery> shown = found.stream().limit(size).map(Placed::delivery).toList();
        if (found.size() <= size) {
            return new Slice<>(shown, null);
        }
        Place last = found.get(size - 1).place();
        return new Slice<>(shown, new KeysetCursor(last.subscriber(), new UUID(0, last.position())).toCursor());
    }

    private static Optional<Place> place(Cursor cursor) {
        return cursor == null
                ? Optional.of(Place.BEGINNING)
                : KeysetCursor.read(cursor).map(place -> new Place(place.id().getLeastSignificantBits(), place.at()));
    }

    @Override
    public Outcome<DeliveryCounts> count(CallContext call) {
        return guard.read(call, KernelModule.EVENTS, caller -> Outcome.done(deliveries.count(caller.tenant())));
    }

    @Override
    public Outcome<DeliveryContent> get(CallContext call, EventId event, String subscriber) {
        return guard.read(
                call,
                KernelModule.EVENTS,
                caller -> find(caller, event, subscriber)
                        .map(found -> Outcome.done(
                                caller.may(KernelModule.EVENT_CONTENT)
                                        ? found
                                        : new DeliveryContent(found.delivery(), found.actor(), null)))
                        .orElseGet(DeliveryService::notFound));
    }

    @Override
    public Outcome<Delivery> retry(CallContext call, EventId event, String subscriber) {
        return guard.write(call, KernelModule.EVENTS, caller -> change(caller, event, subscriber, this::dueNow));
    }

    @Override
    public Outcome<Void> drop(CallContext call, EventId event, String subscriber) {
        return guard.write(call, KernelModule.EVENTS, caller -> change(caller, event, subscriber, this::delete));
    }

    private Optional<DeliveryContent> find(Caller caller, EventId event, String subscriber) {
        return event == null || subscriber == null
                ? Optional.empty()
                : deliveries.find(caller.tenant(), event, subscriber);
    }

    private <T> Outcome<T> change(
            Caller caller, EventId event, String subscriber, BiFunction<Caller, Delivery, Outcome<T>> work) {
        if (find(caller, event, subscriber).isEmpty()) {
            return notFound();
        }
        if (!deliveries.lock(caller.tenant(), event, subscriber)) {
            return Outcome.refused(new Refusal.Conflict(
                    "in-delivery", null, "'" + subscriber + "' is handling the event at this moment."));
        }
        // Once more, now that nobody can change it any more.
        Delivery delivery = deliveries
                .find(caller.tenant(), event, subscriber)
                .orElseThrow()
                .delivery();
        return work.apply(caller, delivery);
    }

    private Outcome<Delivery> dueNow(Caller caller, Delivery delivery) {
        if (delivery.state() == DeliveryState.HELD) {
            return Outcome.refused(new Refusal.Conflict(
                    "held", null, "The event waits because the subscriber's module is switched off."));
        }
        deliveries.due(caller.tenant(), delivery.event(), delivery.subscriber(), now());
        changed(caller, delivery, "kernel.delivery-retried", DeliveryState.WAITING.name());
        return Outcome.done(deliveries
                .find(caller.tenant(), delivery.event(), delivery.subscriber())
                .orElseThrow()
                .delivery());
    }

    private Outcome<Void> delete(Caller caller, Delivery delivery) {
        deliveries.delete(caller.tenant(), delivery.event(), delivery.subscriber());
        changed(caller, delivery, "kernel.delivery-dropped", null);
        return Outcome.done();
    }

    private void changed(Caller caller, Delivery delivery, String action, String after) {
        audit.append(
                caller,
                new AuditRecord(
                        action,
                        "delivery",
                        delivery.event() + " " + delivery.subscriber(),
                        null,
                        now(),
                        Map.of("state", new Change(delivery.state().name(), after))));
        events.raise(
                caller,
                CHANGED,
                delivery.subscriber(),
                now(),
                new DeliveryChanged(delivery.event(), delivery.subscriber()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> notFound() {
        return Outcome.refused(new Refusal.NotFound("delivery"));
    }
}
