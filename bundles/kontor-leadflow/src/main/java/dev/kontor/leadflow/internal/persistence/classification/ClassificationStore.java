package dev.kontor.leadflow.internal.persistence.classification;

import dev.kontor.kernel.ContactId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.CorrectedNote;
import dev.kontor.leadflow.internal.domain.classification.Judgement;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The classes of notes, of the tenant of the running transaction. */
public final class ClassificationStore {
    private static final String CORRECTED = "select n.text, c.corrected from leadflow_classification c"
            + " join leadflow_note n on n.tenant_id = c.tenant_id and n.id = c.note_id"
            + " where c.tenant_id = ?1 and c.corrected is not null and n.deleted_at is null"
            + " order by c.corrected_at desc, c.note_id fetch first ";

    /** Of the calls of a time, what counts of those that are decided. */
    private static final String OF_TIME =
            "select c.note_id, coalesce(c.corrected, c.outcome) from leadflow_classification c"
                    + " join leadflow_note n on n.tenant_id = c.tenant_id and n.id = c.note_id"
                    + " where c.tenant_id = ?1 and n.occurred_at >= ?2 and n.occurred_at < ?3"
                    + " and (c.corrected is not null or c.outcome is not null and c.note_version = n.version)";

    private final Unit unit;
    private final TenantSql sql;

    public ClassificationStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    /** Of the note as it is now. */
    public Judgement find(LeadNote note) {
        return row(note.id())
                .map(ClassificationRow::toJudgement)
                .orElse(Judgement.NONE)
                .of(note.version());
    }

    public Map<UUID, Judgement> findAll(Collection<LeadNote> notes) {
        Map<UUID, Judgement> found = new HashMap<>();
        if (notes.isEmpty()) {
            return found;
        }
        Map<UUID, LeadNote> byId = new HashMap<>();
        notes.forEach(note -> byId.put(note.id().value(), note));
        unit.entityManager()
                .createQuery("select c from ClassificationRow c where c.noteId in :ids", ClassificationRow.class)
                .setParameter("ids", byId.keySet())
                .getResultStream()
                .forEach(row -> found.put(
                        row.noteId, row.toJudgement().of(byId.get(row.noteId).version())));
        byId.forEach((id, note) -> found.computeIfAbsent(id, missing -> Judgement.NONE.of(note.version())));
        return found;
    }

    public void save(LeadNoteId note, ContactId contact, Judgement judgement) {
        Optional<ClassificationRow> found = row(note);
        ClassificationRow row = found.orElseGet(ClassificationRow::new);
        row.noteId = note.value();
        row.contactId = contact.value();
        row.apply(judgement);
        if (found.isEmpty()) {
            unit.entityManager().persist(row);
        }
    }

    /** The last corrections, the oldest of them first; those of deleted notes teach no longer. */
    public List<CorrectedNote> corrected(int most) {
        unit.flush();
        List<CorrectedNote> corrected = new ArrayList<>(sql.rows(CORRECTED + most + " rows only").stream()
                .map(row -> new CorrectedNote((String) row[0], NoteOutcome.valueOf((String) row[1])))
                .toList());
        Collections.reverse(corrected);
        return corrected;
    }

    /** Lets all that a classifier judged since then be judged once more; how many. */
    public long again(Instant since) {
        unit.flush();
        long count = sql.execute(
                "update leadflow_classification set again = true, attempts = 0, retry_at = null where tenant_id = ?1"
                        + " and again = false and corrected is null and outcome is not null and note_id in"
                        + " (select id from leadflow_note where tenant_id = ?1 and deleted_at is null"
                        + " and (recorded_at >= ?2 or changed_at >= ?2))",
                since);
        unit.entityManager().clear();
        return count;
    }

    /** The classes of calls between two moments, by note; those without one are missing. */
    public Map<UUID, NoteOutcome> decided(Instant from, Instant to) {
        unit.flush();
        Map<UUID, NoteOutcome> decided = new HashMap<>();
        sql.rows(OF_TIME, from, to).forEach(row -> decided.put((UUID) row[0], NoteOutcome.valueOf((String) row[1])));
        return decided;
    }

    private Optional<ClassificationRow> row(LeadNoteId note) {
        return Optional.ofNullable(unit.entityManager().find(ClassificationRow.class, note.value()));
    }
}
