package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.event.FeedEntry;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The event log of all tenants. */
public final class EventTable {
    private static final String INSERT =
            "insert into kernel_event (tenant_id, event_id, type, order_key, occurred_at, recorded_at, actor, channel,"
                    + " payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FEED =
            "select position, tenant_id, type, order_key, recorded_at from kernel_event where ";

    private final Sql sql;

    public EventTable(Sql sql) {
        this.sql = sql;
    }

    /** An event on its way into the log. */
    record NewEvent<E>(EventId id, String orderKey, Instant occurredAt, E payload) {}

    <E> void insert(Caller caller, EventType<E> type, NewEvent<E> event, Instant now) {
        sql.updateLater(INSERT, row(caller, type, event, now).toArray());
    }

    /** All in one round trip, in their order. */
    <E> void insert(Caller caller, EventType<E> type, List<NewEvent<E>> events, Instant now) {
        sql.batch(
                INSERT,
                events.stream().map(event -> row(caller, type, event, now)).toList());
    }

    private static <E> List<Object> row(Caller caller, EventType<E> type, NewEvent<E> event, Instant now) {
        return List.of(
                caller.tenant().value(),
                event.id().value(),
                type.name(),
                event.orderKey(),
                event.occurredAt(),
                now,
                caller.user().value(),
                caller.channel().name(),
                PayloadJson.write(type.payload(), event.payload()));
    }

    <E> EventEnvelope<E> read(TenantId tenant, EventId id, EventType<E> type) {
        return sql.query(
                        "select * from kernel_event where tenant_id = ? and event_id = ?",
                        row -> new EventEnvelope<>(
                                id,
                                tenant,
                                type,
                                row.getString("order_key"),
                                Sql.instant(row, "occurred_at"),
                                Sql.instant(row, "recorded_at"),
                                new UserId(row.getString("actor")),
                                PayloadJson.read(type.payload(), row.getString("payload"))),
                        tenant.value(),
                        id.value())
                .get(0);
    }

    public long newestPosition() {
        return sql.query("select coalesce(max(position), 0) from kernel_event", row -> row.getLong(1))
                .get(0);
    }

    public List<FeedEntry> after(long position, int limit) {
        return sql.query(FEED + "position > ? order by position limit ?", EventTable::feedEntry, position, limit);
    }

    /** Those of the positions that are there by now. */
    public List<FeedEntry> at(Collection<Long> positions) {
        String marks = String.join(", ", Collections.nCopies(positions.size(), "?"));
        return sql.query(
                FEED + "position in (" + marks + ") order by position", EventTable::feedEntry, positions.toArray());
    }

    private static FeedEntry feedEntry(ResultSet row) throws SQLException {
        return new FeedEntry(
                row.getLong("position"),
                new TenantId(row.getString("tenant_id")),
                row.getString("type"),
                row.getString("order_key"),
                Sql.instant(row, "recorded_at"));
    }
}
