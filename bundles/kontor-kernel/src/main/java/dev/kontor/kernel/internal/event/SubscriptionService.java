package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.EventSubscriptions;
import dev.kontor.kernel.event.Subscription;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who listens, and the end of those who will never listen again. */
public final class SubscriptionService implements EventSubscriptions {
    private static final Duration SEEN_LATELY = Duration.ofMinutes(2);

    private final Guard guard;
    private final SubscriptionTable subscriptions;
    private final DeliveryTable deliveries;
    private final AuditTrail audit;
    private final KontorClock clock;

    public SubscriptionService(Guard guard, Sql sql, AuditTrail audit, KontorClock clock) {
        this.guard = guard;
        this.subscriptions = new SubscriptionTable(sql);
        this.deliveries = new DeliveryTable(sql);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Subscription>> list(CallContext call) {
        return guard.read(
                call,
                KernelModule.EVENTS,
                caller -> isPlatform(caller) ? Outcome.done(subscriptions.list()) : platformOnly());
    }

    @Override
    public Outcome<Void> end(CallContext call, String subscriber) {
        return guard.write(
                call, KernelModule.EVENTS, caller -> isPlatform(caller) ? end(caller, subscriber) : platformOnly());
    }

    private Outcome<Void> end(Caller caller, String subscriber) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> seenAt = subscriber == null ? Optional.empty() : subscriptions.lock(subscriber);
        if (seenAt.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("subscription"));
        }
        if (seenAt.get().plus(SEEN_LATELY).isAfter(now)) {
            return Outcome.refused(new Refusal.Conflict(
                    "in-use",
                    null,
                    "'" + subscriber + "' was seen at " + seenAt.get() + ". Its bundle must be gone for "
                            + SEEN_LATELY.toMinutes() + " minutes."));
        }
        subscriptions.end(subscriber, now);
        int dropped = deliveries.deleteOpen(subscriber);
        audit.append(
                caller,
                new AuditRecord(
                        "kernel.subscription-ended",
                        "subscription",
                        subscriber,
                        null,
                        now,
                        Map.of("deliveries", new Change(String.valueOf(dropped), "0"))));
        return Outcome.done();
    }

    private static boolean isPlatform(Caller caller) {
        return Tenants.PLATFORM.equals(caller.tenant());
    }

    /** The subscribers are those of all tenants, so none of them may end one. */
    private static <T> Outcome<T> platformOnly() {
        return Outcome.refused(new Refusal.Forbidden(KernelModule.EVENTS.key()));
    }
}
