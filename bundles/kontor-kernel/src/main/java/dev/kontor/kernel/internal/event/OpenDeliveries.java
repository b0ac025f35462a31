package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.Delivery;
import dev.kontor.kernel.event.DeliveryContent;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.event.DeliveryState;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.internal.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deliveries of a tenant that aren't done, as an administrator sees them. */
final class OpenDeliveries {

    /** Where a delivery stands in the list. */
    record Place(long position, String subscriber) {
        static final Place BEGINNING = new Place(-1, "");
    }

    /** A delivery with its place in the list. */
    record Placed(Place place, Delivery delivery) {}

    private static final String SELECT = "select d.*, e.type, e.actor, e.payload from kernel_delivery d"
            + " join kernel_event e on e.tenant_id = d.tenant_id and e.event_id = d.event_id where d.tenant_id = ?";
    private static final String OPEN =
            Stream.of(DeliveryState.values()).map(DeliveryState::name).collect(Collectors.joining("', '", "('", "')"));
    private static final String ONE = " and d.event_id = ? and d.subscriber = ? and d.state in " + OPEN;

    private final Sql sql;

    OpenDeliveries(Sql sql) {
        this.sql = sql;
    }

    /** Those after a place: one event has a delivery for each of its subscribers, all with its position. */
    List<Placed> after(TenantId tenant, Place place, DeliveryState state, String subscriber, int limit) {
        StringBuilder select = new StringBuilder(SELECT).append(" and (d.position, d.subscriber) > (?, ?)");
        List<Object> values = new ArrayList<>(List.of(tenant.value(), place.position(), place.subscriber()));
        if (state == null) {
            select.append(" and d.state in ").append(OPEN);
        } else {
            select.append(" and d.state = ?");
            values.add(state.name());
        }
        if (subscriber != null) {
            select.append(" and d.subscriber = ?");
            values.add(subscriber);
        }
        values.add(limit);
        return sql.query(
                select.append(" order by d.position, d.subscriber limit ?").toString(),
                row -> new Placed(new Place(row.getLong("position"), row.getString("subscriber")), delivery(row)),
                values.toArray());
    }

    DeliveryCounts count(TenantId tenant) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        sql.query(
                "select state, count(*) from kernel_delivery where tenant_id = ? and state in " + OPEN
                        + " group by state",
                row -> counts.put(DeliveryState.valueOf(row.getString(1)), row.getLong(2)),
                tenant.value());
        return new DeliveryCounts(
                counts.getOrDefault(DeliveryState.WAITING, 0L),
                counts.getOrDefault(DeliveryState.HELD, 0L),
                counts.getOrDefault(DeliveryState.DEAD, 0L));
    }

    Optional<DeliveryContent> find(TenantId tenant, EventId event, String subscriber) {
        return sql
                .query(
                        SELECT + ONE,
                        row -> new DeliveryContent(
                                delivery(row), new UserId(row.getString("actor")), row.getString("payload")),
                        tenant.value(),
                        event.value(),
                        subscriber)
                .stream()
                .findFirst();
    }

    /** Keeps workers away from it until the transaction ends; false when one of them is at it or has done it. */
    boolean lock(TenantId tenant, EventId event, String subscriber) {
        return !sql.query(
                        "select d.state from kernel_delivery d where d.tenant_id = ?" + ONE + " for update skip locked",
                        row -> row.getString(1),
                        tenant.value(),
                        event.value(),
                        subscriber)
                .isEmpty();
    }

    void due(TenantId tenant, EventId event, String subscriber, Instant now) {
        sql.update(
                "update kernel_delivery set state = 'WAITING', attempts = 0, next_attempt_at = ?"
                        + " where tenant_id = ? and event_id = ? and subscriber = ?",
                now,
                tenant.value(),
                event.value(),
                subscriber);
    }

    void delete(TenantId tenant, EventId event, String subscriber) {
        sql.update(
                "delete from kernel_delivery where tenant_id = ? and event_id = ? and subscriber = ?",
                tenant.value(),
                event.value(),
                subscriber);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new EventId(row.getObject("event_id", UUID.class)),
                row.getString("subscriber"),
                row.getString("type"),
                row.getString("order_key"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Sql.instant(row, "next_attempt_at"),
                row.getString("error"),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "recorded_at"));
    }
}
