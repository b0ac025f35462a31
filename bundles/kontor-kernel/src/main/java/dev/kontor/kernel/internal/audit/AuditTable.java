package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.audit.chain.SealedRow;
import dev.kontor.kernel.internal.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The rows of the audit trail; there is no statement that changes or deletes one. */
final class AuditTable {
    private final Sql sql;
    private final AuditSecrets secrets;

    AuditTable(Sql sql, AuditSecrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    void append(Caller caller, AuditRecord record, Instant now) {
        Instant occurredAt = record.occurredAt().truncatedTo(ChronoUnit.MICROS);
        UUID person = record.person() == null ? null : record.person().value();
        byte[] content =
                secrets.encrypted(caller.tenant(), person, new AuditContent(caller.displayName(), record.changes()));
        SealedRow row = new SealedRow(
                caller.tenant().value(),
                0,
                record.action(),
                record.subjectType(),
                record.subjectId(),
                person == null ? null : person.toString(),
                occurredAt.toString(),
                now.toString(),
                caller.user().value(),
                caller.channel().name(),
                Base64.getEncoder().encodeToString(content),
                null);
        sql.updateLater(
                "insert into kernel_audit (tenant_id, action, subject_type, subject_id, person, occurred_at,"
                        + " recorded_at, actor, channel, content, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.tenant(),
                row.action(),
                row.subjectType(),
                row.subjectId(),
                person,
                occurredAt,
                now,
                row.actor(),
                row.channel(),
                content,
                secrets.signature(row));
    }

    List<SealedRow> about(TenantId tenant, UUID person) {
        return sql.query(
                "select * from kernel_audit where tenant_id = ? and person = ? order by position",
                AuditTable::row,
                tenant.value(),
                person);
    }

    /** A row as it is chained. */
    static SealedRow row(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new SealedRow(
                row.getString("tenant_id"),
                row.getLong("position"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                person == null ? null : person.toString(),
                Sql.instant(row, "occurred_at").toString(),
                Sql.instant(row, "recorded_at").toString(),
                row.getString("actor"),
                row.getString("channel"),
                Base64.getEncoder().encodeToString(row.getBytes("content")),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }
}
