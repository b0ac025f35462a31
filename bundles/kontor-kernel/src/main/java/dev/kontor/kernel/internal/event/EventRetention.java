package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Deletes events that are older than what is kept and that nobody waits for; dead ones stay until they are dealt with. */
public final class EventRetention {
    private static final int BATCH = 1_000;

    private final Sql sql;
    private final Transactions transactions;
    private final KontorClock clock;
    private final Duration keep;

    public EventRetention(Sql sql, Transactions transactions, KontorClock clock, Duration keep) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.keep = keep;
    }

    /** Deletes in small transactions, so that nobody waits for it long. */
    public void cleanUp() {
        Instant before = clock.instant().minus(keep);
        inBatches(() -> deleteDone(before));
        inBatches(this::deleteOfEnded);
        inBatches(() -> deleteEvents(before));
    }

    private void inBatches(Supplier<Integer> delete) {
        int deleted;
        do {
            deleted = transactions.required(Tenants.PLATFORM, delete);
        } while (deleted == BATCH);
    }

    private int deleteDone(Instant before) {
        return sql.update(
                "delete from kernel_delivery where (tenant_id, event_id, subscriber) in (select tenant_id, event_id,"
                        + " subscriber from kernel_delivery where state = 'DONE' and recorded_at < ? limit ?)",
                before,
                BATCH);
    }

    /** What was being raised in the moment in which a subscription was ended. */
    private int deleteOfEnded() {
        return sql.update(
                "delete from kernel_delivery where (tenant_id, event_id, subscriber) in (select tenant_id, event_id,"
                        + " subscriber from kernel_delivery where state <> 'DONE' and subscriber in (select subscriber"
                        + " from kernel_subscription where ended_at is not null) limit ?)",
                BATCH);
    }

    private int deleteEvents(Instant before) {
        return sql.update(
                "delete from kernel_event where position in (select e.position from kernel_event e"
                        + " where e.recorded_at < ? and not exists (select 1 from kernel_delivery d"
                        + " where d.tenant_id = e.tenant_id and d.event_id = e.event_id) order by e.position limit ?)",
                before,
                BATCH);
    }
}
