package dev.kontor.contacts.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of contacts_client. */
@Entity
@Table(name = "contacts_client")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class ClientRow {
    @Id
    UUID id;

    long version;

    String name;

    @Column(name = "parent_id")
    UUID parentId;

    String street;

    @Column(name = "postal_code")
    String postalCode;

    String city;

    String country;

    String website;

    @Column(name = "sort_name")
    String sortName;

    @Column(name = "search_text")
    String searchText;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;
}
