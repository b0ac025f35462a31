package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.Reception;
import dev.kontor.messaging.Recipient;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_entry. */
@Entity
@Table(name = "messaging_entry")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class EntryRow {
    @Id
    UUID id;

    long version;

    String matchcode;

    String text;

    boolean rich;

    @Column(name = "category_id")
    UUID categoryId;

    String cases;

    @Column(name = "main_case")
    String mainCase;

    @Column(name = "private_entry")
    boolean privateEntry;

    @Column(name = "team_id")
    String teamId;

    @Enumerated(EnumType.STRING)
    EntryStatus status;

    @Enumerated(EnumType.STRING)
    DispatchStatus dispatch;

    boolean published;

    boolean received;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_by_name")
    String createdByName;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "sent_at")
    Instant sentAt;

    @Enumerated(EnumType.STRING)
    DeliveryState delivery;

    void apply(EntryData data) {
        matchcode = data.matchcode();
        text = data.text();
        rich = data.rich();
        categoryId = data.category() == null ? null : data.category().value();
        cases = Lines.of(data.cases());
        mainCase = data.mainCase() == null ? null : data.mainCase().value();
        privateEntry = data.privateEntry();
        teamId = data.team() == null ? null : data.team().value();
    }

    /** @param reception how it came in; null for one that somebody wrote */
    ContactEntry toEntry(List<Recipient> recipients, Reception reception) {
        return new ContactEntry(
                new EntryId(id),
                version,
                new EntryData(
                        matchcode,
                        text,
                        rich,
                        categoryId == null ? null : new CategoryId(categoryId),
                        recipients,
                        Lines.read(cases).stream().map(CaseRef::new).toList(),
                        mainCase == null ? null : new CaseRef(mainCase),
                        privateEntry,
                        team()),
                status,
                dispatch,
                locked(),
                published,
                new UserId(createdBy),
                createdByName,
                createdAt,
                changedAt,
                sentAt,
                reception,
                delivery);
    }

    EntrySummary toSummary(List<String> recipientNames) {
        return new EntrySummary(
                new EntryId(id),
                matchcode,
                status,
                dispatch,
                privateEntry,
                published,
                team(),
                new UserId(createdBy),
                createdByName,
                changedAt,
                recipientNames);
    }

    private boolean locked() {
        return received || dispatch != null && dispatch.blocks();
    }

    private TeamId team() {
        return teamId == null ? null : new TeamId(teamId);
    }
}
