package dev.kontor.kernel.internal.intake;

import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** By which keys what was handed in. */
final class IntakeTable {

    /** What came by a key before. */
    record Known(EventId event, String digest) {}

    private final Sql sql;

    IntakeTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Known> find(Caller caller, String key) {
        return sql
                .query(
                        "select event_id, digest from kernel_intake where tenant_id = ? and intake_key = ?",
                        row -> new Known(new EventId(row.getObject("event_id", UUID.class)), row.getString("digest")),
                        caller.tenant().value(),
                        key)
                .stream()
                .findFirst();
    }

    void insert(Caller caller, String key, Known known, Instant occurredAt, Instant now) {
        sql.update(
                "insert into kernel_intake (tenant_id, intake_key, event_id, digest, occurred_at, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                caller.tenant().value(),
                key,
                known.event().value(),
                known.digest(),
                occurredAt,
                now);
    }

    /** Whether there were any; more may be left. The batch is asked for by itself, as H2 is slow at both at once. */
    boolean deleteBefore(Instant before, int limit) {
        Instant last = sql.query(
                        "select max(recorded_at) as last from (select recorded_at from kernel_intake"
                                + " where recorded_at < ? order by recorded_at limit ?) as batch",
                        row -> Sql.instant(row, "last"),
                        before,
                        limit)
                .get(0);
        return last != null && sql.update("delete from kernel_intake where recorded_at <= ?", last) > 0;
    }
}
