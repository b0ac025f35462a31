package dev.kontor.mail.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A row of mail_import_run. */
@Entity
@Table(name = "mail_import_run")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class ImportRunRow {
    @Id
    UUID id;

    long version;

    @Column(name = "file_name")
    String fileName;

    String state;

    @Column(name = "bytes_read")
    long bytesRead;

    @Column(name = "bytes_total")
    Long bytesTotal;

    long stored;

    long duplicates;

    long unreadable;

    String failure;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "progress_at")
    Instant progressAt;

    @Column(name = "finished_at")
    Instant finishedAt;
}
