package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** What is to be delivered to whom. */
final class DeliveryTable {

    /** An event that waits for a subscriber, as often as it was tried without success. */
    record Waiting(
            TenantId tenant,
            EventId event,
            String subscriber,
            int attempts,
            String orderKey,
            long position,
            Instant nextAttemptAt) {}

    private static final String INSERT_ONE = insert("?");

    private final Sql sql;

    DeliveryTable(Sql sql) {
        this.sql = sql;
    }

    /** One delivery of the event for each subscription of its type whose module is on for the tenant. */
    void insert(Caller caller, EventId event) {
        sql.updateLater(INSERT_ONE, caller.tenant().value(), event.value());
    }

    /** The same for many events, in one statement. */
    void insert(Caller caller, List<EventId> events) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        events.forEach(event -> values.add(event.value()));
        sql.update(insert(String.join(", ", Collections.nCopies(events.size(), "?"))), values.toArray());
    }

    private static String insert(String events) {
        return "insert into kernel_delivery (tenant_id, event_id, subscriber, position, order_key, state, attempts,"
                + " next_attempt_at, occurred_at, recorded_at)"
                + " select e.tenant_id, e.event_id, s.subscriber, e.position, e.order_key, 'WAITING', 0,"
                + " e.recorded_at, e.occurred_at, e.recorded_at"
                + " from kernel_event e join kernel_subscription s on s.event_type = e.type"
                + " where e.tenant_id = ? and e.event_id in (" + events + ") and s.ended_at is null"
                + " and (s.module_id = 'kernel' or exists (select 1 from kernel_module m"
                + " where m.tenant_id = e.tenant_id and m.module_id = s.module_id and m.enabled = true))";
    }

    /** The oldest that wait, after a position; those whose pause isn't over too, as they hold up later ones. */
    List<Waiting> waiting(EventSubscriber<?> subscriber, long after, int limit) {
        return sql.query(
                "select tenant_id, event_id, attempts, order_key, position, next_attempt_at from kernel_delivery"
                        + " where subscriber = ? and state = 'WAITING' and position > ? order by position limit ?",
                row -> new Waiting(
                        new TenantId(row.getString("tenant_id")),
                        new EventId(row.getObject("event_id", UUID.class)),
                        subscriber.name(),
                        row.getInt("attempts"),
                        row.getString("order_key"),
                        row.getLong("position"),
                        Sql.instant(row, "next_attempt_at")),
                subscriber.name(),
                after,
                limit);
    }

    /**
     * Takes the delivery for the running transaction; false when somebody else has it or has done it. A worker that dies
     * loses its connection, and with it the database takes the delivery back.
     */
    boolean claim(Waiting waiting) {
        return !sql.query(
                        "select attempts from kernel_delivery where tenant_id = ? and event_id = ? and subscriber = ?"
                                + " and state = 'WAITING' for update skip locked",
                        row -> row.getInt(1),
                        waiting.tenant().value(),
                        waiting.event().value(),
                        waiting.subscriber())
                .isEmpty();
    }

    void done(Waiting waiting, Instant now) {
        sql.update(
                "update kernel_delivery set state = 'DONE', done_at = ?, error = null"
                        + " where tenant_id = ? and event_id = ? and subscriber = ?",
                now,
                waiting.tenant().value(),
                waiting.event().value(),
                waiting.subscriber());
    }

    /** Keeps the failed attempt, unless another worker has tried it meanwhile. */
    void failed(Waiting waiting, FailedAttempt failure) {
        sql.update(
                "update kernel_delivery set state = ?, attempts = ?, next_attempt_at = ?, error = ?"
                        + " where tenant_id = ? and event_id = ? and subscriber = ? and state = 'WAITING'"
                        + " and attempts = ?",
                failure.dead() ? "DEAD" : "WAITING",
                failure.attempts(),
                failure.nextAttemptAt(),
                failure.error(),
                waiting.tenant().value(),
                waiting.event().value(),
                waiting.subscriber(),
                waiting.attempts());
    }

    /** What isn't done, of all tenants; gives their number. */
    int deleteOpen(String subscriber) {
        return sql.update(
                "delete from kernel_delivery where subscriber = ? and state in ('WAITING', 'HELD', 'DEAD')",
                subscriber);
    }
}
