package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to be delivered to whom. */
final class DeliveryTable {

    /** An event that waits for a subscriber, as often as it was tried without success. */
    record Due(TenantId tenant, EventId event, String subscriber, int attempts) {}

    private final Sql sql;

    DeliveryTable(Sql sql) {
        this.sql = sql;
    }

    /** One delivery of the event for each subscription of its type whose module is on for the tenant. */
    void insert(Caller caller, EventId event) {
        sql.update(
                "insert into kernel_delivery (tenant_id, event_id, subscriber, position, order_key, state, attempts,"
                        + " next_attempt_at, occurred_at, recorded_at)"
                        + " select e.tenant_id, e.event_id, s.subscriber, e.position, e.order_key, 'WAITING', 0,"
                        + " e.recorded_at, e.occurred_at, e.recorded_at"
                        + " from kernel_event e join kernel_subscription s on s.event_type = e.type"
                        + " where e.tenant_id = ? and e.event_id = ? and (s.module_id = 'kernel' or exists ("
                        + "select 1 from kernel_module m where m.tenant_id = e.tenant_id"
                        + " and m.module_id = s.module_id and m.enabled = true))",
                caller.tenant().value(),
                event.value());
    }

    /**
     * The oldest that are due, each the first of its order key that isn't done; of tenants where the module is on. One
     * that is dead doesn't hold up the later ones of its key.
     */
    List<Due> due(EventSubscriber<?> subscriber, Instant now, int limit) {
        return sql.query(
                "select d.tenant_id, d.event_id, d.attempts from kernel_delivery d"
                        + " where d.subscriber = ? and d.state = 'WAITING' and d.next_attempt_at <= ?"
                        + " and (? = 'kernel' or exists (select 1 from kernel_module m where m.tenant_id = d.tenant_id"
                        + " and m.module_id = ? and m.enabled = true))"
                        + " and not exists (select 1 from kernel_delivery o where o.tenant_id = d.tenant_id"
                        + " and o.subscriber = d.subscriber and o.order_key = d.order_key and o.state = 'WAITING'"
                        + " and o.position < d.position)"
                        + " order by d.position limit ?",
                row -> new Due(
                        new TenantId(row.getString(1)),
                        new EventId(row.getObject(2, UUID.class)),
                        subscriber.name(),
                        row.getInt(3)),
                subscriber.name(),
                now,
                subscriber.module().value(),
                subscriber.module().value(),
                limit);
    }

    /**
     * Takes the delivery for the running transaction; false when somebody else has it or has done it. A worker that
     * dies loses its connection, and with it the database takes the delivery back.
     */
    boolean claim(Due due) {
        return !sql.query(
                        "select attempts from kernel_delivery where tenant_id = ? and event_id = ? and subscriber = ?"
                                + " and state = 'WAITING' for update skip locked",
                        row -> row.getInt(1),
                        due.tenant().value(),
                        due.event().value(),
                        due.subscriber())
                .isEmpty();
    }

    void done(Due due, Instant now) {
        sql.update(
                "update kernel_delivery set state = 'DONE', done_at = ?, error = null"
                        + " where tenant_id = ? and event_id = ? and subscriber = ?",
                now,
                due.tenant().value(),
                due.event().value(),
                due.subscriber());
    }

    /** Keeps the failed attempt, unless another worker has tried it meanwhile. */
    void failed(Due due, FailedAttempt failure) {
        sql.update(
                "update kernel_delivery set state = ?, attempts = ?, next_attempt_at = ?, error = ?"
                        + " where tenant_id = ? and event_id = ? and subscriber = ? and state = 'WAITING'"
                        + " and attempts = ?",
                failure.dead() ? "DEAD" : "WAITING",
                failure.attempts(),
                failure.nextAttemptAt(),
                failure.error(),
                due.tenant().value(),
                due.event().value(),
                due.subscriber(),
                due.attempts());
    }
}
