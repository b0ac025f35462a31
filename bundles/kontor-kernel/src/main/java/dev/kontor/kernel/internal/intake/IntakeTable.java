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

    int deleteBefore(Instant before, int limit) {
        return sql.update(
                "delete from kernel_intake where (tenant_id, intake_key) in (select tenant_id, intake_key"
                        + " from kernel_intake where recorded_at < ? limit ?)",
                before,
                limit);
    }
}
