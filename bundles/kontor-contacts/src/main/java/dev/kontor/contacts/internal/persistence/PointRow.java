package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.PointId;
import dev.kontor.kernel.interaction.HandleKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of contacts_point: of a contact or of a client. */
@Entity
@Table(name = "contacts_point")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class PointRow {
    @Id
    UUID id;

    @Column(name = "contact_id", updatable = false)
    UUID contactId;

    @Column(name = "client_id", updatable = false)
    UUID clientId;

    int place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    HandleKind kind;

    String entered;

    @Column(updatable = false)
    String normalized;

    String label;

    @Column(name = "origin_kind", updatable = false)
    String originKind;

    @Column(name = "origin_source_kind", updatable = false)
    String originSourceKind;

    @Column(name = "origin_source_id", updatable = false)
    String originSourceId;

    @Column(name = "occurred_at", updatable = false)
    Instant occurredAt;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    void setOrigin(Origin origin) {
        originKind = origin.kind();
        originSourceKind = OriginColumns.sourceKind(origin);
        originSourceId = OriginColumns.sourceId(origin);
        occurredAt = origin.learntAt();
    }

    static ContactPoint read(ResultSet row) throws SQLException {
        return new ContactPoint(
                new PointId(row.getObject("id", UUID.class)),
                HandleKind.valueOf(row.getString("kind")),
                row.getString("entered"),
                row.getString("normalized"),
                row.getString("label"),
                OriginColumns.read(row));
    }
}
