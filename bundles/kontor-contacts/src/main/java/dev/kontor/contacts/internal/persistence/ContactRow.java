package dev.kontor.contacts.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row of contacts_contact. The column client_text is kept by {@link ClientLinks} alone, record_id after the first
 * time by {@link JoinStore} alone, so that neither overwrites what others write at the same time.
 */
@Entity
@Table(name = "contacts_contact")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class ContactRow {
    @Id
    UUID id;

    long version;

    @Column(name = "record_id", updatable = false)
    UUID recordId;

    String salutation;

    @Column(name = "first_name")
    String firstName;

    @Column(name = "last_name")
    String lastName;

    String company;

    @Column(name = "job_title")
    String jobTitle;

    String note;

    @Column(name = "team_id")
    String teamId;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "sort_name")
    String sortName;

    @Column(name = "search_text")
    String searchText;

    @Column(name = "origin_kind")
    String originKind;

    @Column(name = "origin_source_kind")
    String originSourceKind;

    @Column(name = "origin_source_id")
    String originSourceId;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;
}
