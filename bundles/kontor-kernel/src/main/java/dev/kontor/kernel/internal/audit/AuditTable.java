package dev.kontor.kernel.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of the audit trail; there is no statement that changes or deletes one. */
final class AuditTable {
    private static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json = KontorJson.stored();

    AuditTable(Sql sql) {
        this.sql = sql;
    }

    void append(Caller caller, AuditRecord record, Instant now) {
        sql.updateLater(
                "insert into kernel_audit (tenant_id, action, subject_type, subject_id, person, occurred_at, recorded_at,"
                        + " actor, actor_name, channel, changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                caller.tenant().value(),
                record.action(),
                record.subjectType(),
                record.subjectId(),
                record.person() == null ? null : record.person().value(),
                record.occurredAt().truncatedTo(ChronoUnit.MICROS),
                now,
                caller.user().value(),
                caller.displayName(),
                caller.channel().name(),
                written(record.changes()));
    }

    /** The newest rows before a position; of all things when no type is named. */
    List<AuditEntry> before(TenantId tenant, long position, String subjectType, String subjectId, int limit) {
        String select = "select * from kernel_audit where tenant_id = ? and position < ?";
        String newestFirst = " order by position desc limit ?";
        return subjectType == null
                ? sql.query(select + newestFirst, this::entry, tenant.value(), position, limit)
                : sql.query(
                        select + " and subject_type = ? and subject_id = ?" + newestFirst,
                        this::entry,
                        tenant.value(),
                        position,
                        subjectType,
                        subjectId,
                        limit);
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new AuditEntry(
                row.getLong("position"),
                Sql.instant(row, "recorded_at"),
                new UserId(row.getString("actor")),
                row.getString("actor_name"),
                Channel.valueOf(row.getString("channel")),
                new AuditRecord(
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        person == null ? null : new ContactId(person),
                        Sql.instant(row, "occurred_at"),
                        read(row.getString("changes"))));
    }

    private String written(Map<String, Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The changes can't be written as JSON", impossible);
        }
    }

    private Map<String, Change> read(String changes) {
        try {
            return json.readValue(changes, CHANGES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The changes of an audit row aren't the JSON we wrote", broken);
        }
    }
}
