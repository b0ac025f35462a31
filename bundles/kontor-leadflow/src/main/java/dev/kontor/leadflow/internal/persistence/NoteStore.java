package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TypedId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notes on leads, of the tenant of the running transaction. */
public final class NoteStore {
    private static final String INSERT = "insert into leadflow_note (tenant_id, id, version, contact_id, author_id,"
            + " author_name, text, occurred_at, recorded_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    private static final String NOTES = "select * from leadflow_note where tenant_id = ?1 and ";
    private static final String ONE = NOTES + "id = ?2";
    private static final String CHANGE =
            "update leadflow_note set version = ?3, text = ?4, changed_at = ?5 where tenant_id = ?1 and id = ?2";
    private static final String DELETE =
            "update leadflow_note set version = version + 1, deleted_at = ?3 where tenant_id = ?1 and id = ?2";

    /** A note, and whether it is still there. */
    public record StoredNote(LeadNote note, boolean deleted) {}

    private final TenantSql sql;

    public NoteStore(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    public void insert(LeadNote note) {
        sql.executeLater(INSERT, NoteRow.values(note));
    }

    /** Also a deleted one; whoever else changes it waits until the transaction ends. */
    public Optional<StoredNote> lock(LeadNoteId id) {
        return Optional.ofNullable(id)
                .flatMap(some -> sql.read(ONE + " for update", NoteRow::stored, some.value()).stream()
                        .findFirst());
    }

    /** Of a note that {@link #lock} gave. */
    public LeadNote change(LeadNote note, String text, Instant now) {
        LeadNote changed = new LeadNote(
                note.id(),
                note.version() + 1,
                note.contact(),
                note.author(),
                note.authorName(),
                text,
                note.occurredAt(),
                note.recordedAt(),
                now);
        sql.executeLater(CHANGE, changed.id().value(), changed.version(), text, now);
        return changed;
    }

    public void delete(LeadNoteId id, Instant now) {
        sql.executeLater(DELETE, id.value(), now);
    }

    /** The last one of a contact. */
    public Optional<LeadNote> last(ContactId contact) {
        return newest(List.of(contact), null, 1).stream().findFirst();
    }

    /** Those of the contacts, newest first. */
    public List<LeadNote> newest(Collection<ContactId> contacts, KeysetCursor after, int limit) {
        List<Object> values =
                new ArrayList<>(contacts.stream().map(TypedId::value).toList());
        String select = NOTES + "deleted_at is null and contact_id in " + TenantSql.placeholders(2, values);
        if (after != null) {
            String at = "?" + (values.size() + 2);
            select += " and (occurred_at < " + at + " or (occurred_at = " + at + " and id < ?" + (values.size() + 3)
                    + "))";
            values.add(after.time().orElseThrow());
            values.add(after.id());
        }
        return sql.read(
                select + " order by occurred_at desc, id desc fetch first " + limit + " rows only",
                NoteRow::read,
                values.toArray());
    }

    /** Also a deleted one; empty for null. */
    public Optional<LeadNote> find(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(some -> sql.read(ONE, NoteRow::read, some).stream().findFirst());
    }

    public Map<UUID, LeadNote> findAll(Collection<UUID> ids) {
        Map<UUID, LeadNote> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.read(NOTES + "id in " + TenantSql.placeholders(2, ids), NoteRow::read, ids.toArray())
                    .forEach(note -> found.put(note.id().value(), note));
        }
        return found;
    }
}
