package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.Subscription;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.ModuleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who has ever listened to what. */
final class SubscriptionTable {

    private final Sql sql;

    SubscriptionTable(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the subscription, or what a newer version of the subscriber says of itself; it is seen now. */
    void keep(EventSubscriber<?> subscriber, Instant now) {
        int known = sql.update(
                "update kernel_subscription set module_id = ?, event_type = ?, seen_at = ?, ended_at = null"
                        + " where subscriber = ?",
                subscriber.module().value(),
                subscriber.type().name(),
                now,
                subscriber.name());
        if (known == 0) {
            sql.update(
                    "insert into kernel_subscription (subscriber, module_id, event_type, recorded_at, seen_at)"
                            + " values (?, ?, ?, ?, ?)",
                    subscriber.name(),
                    subscriber.module().value(),
                    subscriber.type().name(),
                    now,
                    now);
        }
    }

    /** Those that weren't ended, by name, with what isn't done. */
    List<Subscription> list() {
        return sql.query(
                "select s.*, " + count("WAITING") + ", " + count("HELD") + ", " + count("DEAD")
                        + " from kernel_subscription s left join kernel_delivery d on d.subscriber = s.subscriber"
                        + " and d.state in ('WAITING', 'HELD', 'DEAD') where s.ended_at is null"
                        + " group by s.subscriber, s.module_id, s.event_type, s.recorded_at, s.seen_at, s.ended_at"
                        + " order by s.subscriber",
                SubscriptionTable::subscription);
    }

    /** The names of all, ended ones too. */
    List<String> all() {
        return sql.query("select subscriber from kernel_subscription", row -> row.getString(1));
    }

    List<String> ended() {
        return sql.query(
                "select subscriber from kernel_subscription where ended_at is not null", row -> row.getString(1));
    }

    private static String count(String state) {
        return "count(case when d.state = '" + state + "' then 1 end) as " + state.toLowerCase(Locale.ROOT);
    }

    /** When a subscription that wasn't ended was last seen; nobody changes it until the transaction ends. */
    Optional<Instant> lock(String subscriber) {
        return sql
                .query(
                        "select seen_at from kernel_subscription where subscriber = ? and ended_at is null for update",
                        row -> Sql.instant(row, "seen_at"),
                        subscriber)
                .stream()
                .findFirst();
    }

    void end(String subscriber, Instant now) {
        sql.update("update kernel_subscription set ended_at = ? where subscriber = ?", now, subscriber);
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("subscriber"),
                new ModuleId(row.getString("module_id")),
                row.getString("event_type"),
                Sql.instant(row, "recorded_at"),
                Sql.instant(row, "seen_at"),
                row.getLong("waiting"),
                row.getLong("held"),
                row.getLong("dead"));
    }
}
