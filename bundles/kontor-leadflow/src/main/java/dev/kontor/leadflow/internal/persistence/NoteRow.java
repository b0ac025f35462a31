package dev.kontor.leadflow.internal.persistence;

import static dev.kontor.persistence.TenantSql.instant;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.internal.persistence.NoteStore.StoredNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of leadflow_note. */
final class NoteRow {

    private NoteRow() {}

    static LeadNote read(ResultSet row) throws SQLException {
        return new LeadNote(
                new LeadNoteId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new UserId(row.getString("author_id")),
                row.getString("author_name"),
                row.getString("text"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                instant(row, "changed_at"));
    }

    static StoredNote stored(ResultSet row) throws SQLException {
        return new StoredNote(read(row), row.getObject("deleted_at") != null);
    }

    /** The columns of a new one, behind the tenant. */
    static Object[] values(LeadNote note) {
        return new Object[] {
            note.id().value(),
            note.version(),
            note.contact().value(),
            note.author().value(),
            note.authorName(),
            note.text(),
            note.occurredAt(),
            note.recordedAt()
        };
    }
}
