package dev.kontor.leadflow.internal.persistence.classification;

import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The notes that wait for a classifier, of the tenant of the running transaction. */
public final class PendingNotes {
    private static final String OPEN = " from leadflow_note n left join leadflow_classification c"
            + " on c.tenant_id = n.tenant_id and c.note_id = n.id"
            + " where n.tenant_id = ?1 and n.deleted_at is null and (n.recorded_at >= ?2 or n.changed_at >= ?2)"
            + " and (c.note_id is null or c.corrected is null"
            + " and (c.note_version <> n.version or c.outcome is null or c.again = true))";
    private static final String DUE = " and (c.retry_at is null or c.retry_at <= ?3 or c.note_version <> n.version)";

    /** A note to be judged: its text as it was when it was read. */
    public record PendingNote(LeadNoteId id, long version, String text) {}

    private final Unit unit;
    private final TenantSql sql;

    public PendingNotes(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    /** How many were entered or changed since then, also those that wait for another attempt. */
    public long count(Instant since) {
        unit.flush();
        return sql.count("select count(*)" + OPEN, since);
    }

    /** Of those that may be tried now, the ones entered first. */
    public List<PendingNote> due(Instant since, Instant now, int most) {
        unit.flush();
        return sql
                .rows(
                        "select n.id, n.version, n.text" + OPEN + DUE + " order by n.recorded_at, n.id fetch first "
                                + most + " rows only",
                        since,
                        now)
                .stream()
                .map(row ->
                        new PendingNote(new LeadNoteId((UUID) row[0]), ((Number) row[1]).longValue(), (String) row[2]))
                .toList();
    }
}
