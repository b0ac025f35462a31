package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** Deletes events that are older than what is kept and that nobody waits for; dead ones stay until they are dealt with. */
public final class EventRetention {
    private static final int BATCH = 1_000;

    private final Sql sql;
    private final SubscriptionTable subscriptions;
    private final DeliveryTable deliveries;
    private final Transactions transactions;
    private final KontorClock clock;
    private final Supplier<Duration> keep;

    public EventRetention(Sql sql, Transactions transactions, KontorClock clock, Supplier<Duration> keep) {
        this.sql = sql;
        this.subscriptions = new SubscriptionTable(sql);
        this.deliveries = new DeliveryTable(sql);
        this.transactions = transactions;
        this.clock = clock;
        this.keep = keep;
    }

    /** Deletes in small transactions, so that nobody waits for it long. */
    public void cleanUp() {
        Instant before = clock.instant().minus(keep.get());
        for (String subscriber : read(subscriptions::all)) {
            inBatches(after -> deleteDone(subscriber, before, after));
        }
        for (String subscriber : read(subscriptions::ended)) {
            transactions.required(Tenants.PLATFORM, () -> deliveries.deleteOpen(subscriber));
        }
        inBatches(after -> deleteEvents(before, after));
    }

    private <T> T read(Supplier<T> query) {
        return transactions.reading(Tenants.PLATFORM, query);
    }

    /** Each batch begins after the last position of the one before; there is none after zero. */
    private void inBatches(LongUnaryOperator delete) {
        long last = 0;
        do {
            long after = last;
            last = transactions.required(Tenants.PLATFORM, () -> delete.applyAsLong(after));
        } while (last > 0);
    }

    private long deleteDone(String subscriber, Instant before, long after) {
        String done =
                " from kernel_delivery where subscriber = ? and state = 'DONE' and recorded_at < ? and position > ?";
        long last = lastOfBatch(done, subscriber, before, after);
        sql.update("delete" + done + " and position <= ?", subscriber, before, after, last);
        return last;
    }

    private long deleteEvents(Instant before, long after) {
        String old = " from kernel_event where recorded_at < ? and position > ?";
        long last = lastOfBatch(old, before, after);
        sql.update(
                "delete" + old + " and position <= ? and not exists (select 1 from kernel_delivery d"
                        + " where d.tenant_id = kernel_event.tenant_id and d.event_id = kernel_event.event_id)",
                before,
                after,
                last);
        return last;
    }

    /**
     * Asked for by itself: as a condition of the deletion, H2 would ask for it again at each row while others write.
     */
    private long lastOfBatch(String rows, Object... values) {
        return sql.query(
                        "select max(position) from (select position" + rows + " order by position limit " + BATCH
                                + ") as batch",
                        row -> row.getLong(1),
                        values)
                .get(0);
    }
}
