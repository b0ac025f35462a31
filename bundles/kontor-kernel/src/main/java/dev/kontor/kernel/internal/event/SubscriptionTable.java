package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.internal.sql.Sql;
import java.time.Instant;

/** Who has ever listened to what. */
final class SubscriptionTable {

    private final Sql sql;

    SubscriptionTable(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the subscription, or what a newer version of the subscriber says of itself. */
    void keep(EventSubscriber<?> subscriber, Instant now) {
        int known = sql.update(
                "update kernel_subscription set module_id = ?, event_type = ? where subscriber = ?",
                subscriber.module().value(),
                subscriber.type().name(),
                subscriber.name());
        if (known == 0) {
            sql.update(
                    "insert into kernel_subscription (subscriber, module_id, event_type, recorded_at)"
                            + " values (?, ?, ?, ?)",
                    subscriber.name(),
                    subscriber.module().value(),
                    subscriber.type().name(),
                    now);
        }
    }
}
