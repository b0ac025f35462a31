package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TypedId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notes on leads, of the tenant of the running transaction. */
public final class NoteStore {
    private static final String NEWEST_FIRST = " order by n.occurredAt desc, n.id desc";

    /** A note, and whether it is still there. */
    public record StoredNote(LeadNote note, boolean deleted) {}

    private final Unit unit;

    public NoteStore(Unit unit) {
        this.unit = unit;
    }

    public void insert(LeadNote note) {
        NoteRow row = new NoteRow();
        row.id = note.id().value();
        row.version = note.version();
        row.contactId = note.contact().value();
        row.authorId = note.author().value();
        row.authorName = note.authorName();
        row.text = note.text();
        row.occurredAt = note.occurredAt();
        row.recordedAt = note.recordedAt();
        unit.entityManager().persist(row);
    }

    /** Also a deleted one; whoever else changes it waits until the transaction ends. */
    public Optional<StoredNote> lock(LeadNoteId id) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(NoteRow.class, some.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(row -> new StoredNote(row.toNote(), row.deletedAt != null));
    }

    public LeadNote change(LeadNoteId id, String text, Instant now) {
        NoteRow row = unit.entityManager().find(NoteRow.class, id.value());
        row.text = text;
        row.changedAt = now;
        row.version++;
        return row.toNote();
    }

    public void delete(LeadNoteId id, Instant now) {
        NoteRow row = unit.entityManager().find(NoteRow.class, id.value());
        row.deletedAt = now;
        row.version++;
    }

    /** The last one of a contact. */
    public Optional<LeadNote> last(ContactId contact) {
        return newest(List.of(contact), null, 1).stream().findFirst();
    }

    /** Those of the contacts, newest first. */
    public List<LeadNote> newest(Collection<ContactId> contacts, KeysetCursor after, int limit) {
        String place = after == null ? "" : " and (n.occurredAt < :at or (n.occurredAt = :at and n.id < :id))";
        TypedQuery<NoteRow> query = unit.entityManager()
                .createQuery(
                        "select n from NoteRow n where n.contactId in :contacts and n.deletedAt is null" + place
                                + NEWEST_FIRST,
                        NoteRow.class)
                .setParameter("contacts", contacts.stream().map(TypedId::value).toList())
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.time().orElseThrow()).setParameter("id", after.id());
        }
        return query.getResultStream().map(NoteRow::toNote).toList();
    }

    /** Also a deleted one; empty for null. */
    public Optional<LeadNote> find(UUID id) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(NoteRow.class, some))
                .map(NoteRow::toNote);
    }

    public Map<UUID, LeadNote> findAll(Collection<UUID> ids) {
        Map<UUID, LeadNote> found = new HashMap<>();
        if (!ids.isEmpty()) {
            unit.entityManager()
                    .createQuery("select n from NoteRow n where n.id in :ids", NoteRow.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> found.put(row.id, row.toNote()));
        }
        return found;
    }
}
