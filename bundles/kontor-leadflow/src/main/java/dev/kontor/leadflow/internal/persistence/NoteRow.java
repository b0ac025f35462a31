package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of leadflow_note. */
@Entity
@Table(name = "leadflow_note")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class NoteRow {
    @Id
    UUID id;

    long version;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "author_id")
    String authorId;

    @Column(name = "author_name")
    String authorName;

    String text;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    LeadNote toNote() {
        return new LeadNote(
                new LeadNoteId(id),
                version,
                new ContactId(contactId),
                new UserId(authorId),
                authorName,
                text,
                occurredAt,
                recordedAt,
                changedAt);
    }
}
