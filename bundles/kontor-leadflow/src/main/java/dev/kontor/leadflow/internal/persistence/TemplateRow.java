package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.internal.domain.StoredTemplate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of leadflow_template. */
@Entity
@Table(name = "leadflow_template")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class TemplateRow {
    @Id
    UUID id;

    long version;

    String title;

    @Column(name = "title_key")
    String titleKey;

    String text;

    String labels;

    int place;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    StoredTemplate toTemplate() {
        return new StoredTemplate(
                new NoteTemplateId(id),
                version,
                title,
                text,
                Lines.read(labels).stream().map(UUID::fromString).toList(),
                place,
                deletedAt != null);
    }
}
