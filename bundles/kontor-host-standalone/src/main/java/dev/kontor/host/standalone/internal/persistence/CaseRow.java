package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.internal.domain.CaseChecks;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A case; contacts are another feature's, so only the id of one is kept. */
@Entity
@Table(name = "host_case")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class CaseRow {

    @Id
    @Column(name = "case_id")
    private String id;

    @Column(name = "case_number")
    private String number;

    @Column(name = "number_key")
    private String numberKey;

    private String kind;
    private String title;

    @Column(name = "main_contact")
    private String mainContact;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Embedded
    private Trace trace;

    @Version
    private long version;

    protected CaseRow() {}

    CaseRow(String id, CaseData data, Instant now, Trace by) {
        this.id = id;
        number = data.number().strip();
        numberKey = CaseChecks.numberKey(data.number());
        kind = data.kind();
        title = data.title();
        mainContact = data.mainContact() == null ? null : data.mainContact().toString();
        state = CaseState.OPEN;
        openedAt = now;
        trace = by;
    }

    void close(Trace by) {
        state = CaseState.CLOSED;
        trace = by;
    }

    HostCase in(TenantId tenant) {
        return new HostCase(
                tenant,
                new CaseRef(id),
                version,
                number,
                kind,
                title,
                mainContact == null ? null : new ContactId(UUID.fromString(mainContact)),
                state,
                openedAt);
    }
}
