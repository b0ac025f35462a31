package dev.kontor.contacts.internal.persistence;

import dev.kontor.persistence.TenantSql;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    /** The columns that are shown. */
    static final String SHOWN = "id, version, record_id, salutation, first_name, last_name, company, job_title, note,"
            + " team_id, display_name, origin_kind, origin_source_kind, origin_source_id, occurred_at, recorded_at";

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

    /** What {@link #SHOWN} gives of one that isn't deleted. */
    static ContactRow read(ResultSet row) throws SQLException {
        ContactRow read = new ContactRow();
        read.id = row.getObject("id", UUID.class);
        read.version = row.getLong("version");
        read.recordId = row.getObject("record_id", UUID.class);
        read.salutation = row.getString("salutation");
        read.firstName = row.getString("first_name");
        read.lastName = row.getString("last_name");
        read.company = row.getString("company");
        read.jobTitle = row.getString("job_title");
        read.note = row.getString("note");
        read.teamId = row.getString("team_id");
        read.displayName = row.getString("display_name");
        read.originKind = row.getString("origin_kind");
        read.originSourceKind = row.getString("origin_source_kind");
        read.originSourceId = row.getString("origin_source_id");
        read.occurredAt = TenantSql.instant(row, "occurred_at");
        read.recordedAt = TenantSql.instant(row, "recorded_at");
        return read;
    }
}
