package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.internal.domain.Happening;
import dev.kontor.leadflow.internal.domain.classification.Standing;
import dev.kontor.leadflow.internal.persistence.classification.ClassificationStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What was called and closed in a time, of the tenant of the running transaction. */
public final class CallTable {
    private static final String CALLS = "select n.author_id, n.author_name, l.record_id, n.occurred_at, n.id,"
            + " n.recorded_at, n.changed_at from leadflow_note n join leadflow_lead l on l.tenant_id = n.tenant_id"
            + " and l.contact_id = n.contact_id where n.tenant_id = ?1 and n.deleted_at is null"
            + " and n.occurred_at >= ?2 and n.occurred_at < ?3";
    private static final String CLOSINGS = "select l.closed_by, l.closed_by_name, l.record_id, l.closed_at"
            + " from leadflow_lead l where l.tenant_id = ?1 and l.standing = true and l.closed_at >= ?2"
            + " and l.closed_at < ?3";

    private final TenantSql sql;
    private final ClassificationStore classes;
    private final ClassifyingStore classifying;

    public CallTable(Unit unit) {
        this.sql = new TenantSql(unit);
        this.classes = new ClassificationStore(unit);
        this.classifying = new ClassifyingStore(unit);
    }

    /** In the order of time; of one user, or of all for null. */
    public List<Happening> calls(Instant from, Instant to, UserId user, Instant now) {
        Map<UUID, NoteOutcome> decided = classes.decided(from, to);
        ClassificationSetup setup = classifying.get();
        return rows(CALLS, "n.author_id", "n.occurred_at", from, to, user)
                .map(row -> call(row, decided.get((UUID) row[4]), setup, now))
                .toList();
    }

    private static Happening call(Object[] row, NoteOutcome decided, ClassificationSetup setup, Instant now) {
        boolean pending = decided == null && Standing.waits((Instant) row[5], (Instant) row[6], setup, now);
        return happening(row, decided == null ? NoteOutcome.UNCLASSIFIED : decided, pending);
    }

    /** As {@link #calls}, of leads that are still closed. */
    public List<Happening> closings(Instant from, Instant to, UserId user) {
        return rows(CLOSINGS, "l.closed_by", "l.closed_at", from, to, user)
                .map(row -> happening(row, null, false))
                .toList();
    }

    private static Happening happening(Object[] row, NoteOutcome outcome, boolean pending) {
        return new Happening(
                new UserId((String) row[0]), (String) row[1], (UUID) row[2], (Instant) row[3], outcome, pending);
    }

    private Stream<Object[]> rows(String select, String who, String at, Instant from, Instant to, UserId user) {
        String order = " order by " + at;
        return (user == null
                        ? sql.rows(select + order, from, to)
                        : sql.rows(select + " and " + who + " = ?4" + order, from, to, user.value()))
                .stream();
    }
}
