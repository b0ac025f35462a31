package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignCounts;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.CategoryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_campaign. */
@Entity
@Table(name = "messaging_campaign")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class CampaignRow {
    @Id
    UUID id;

    long version;

    String name;

    String subject;

    String text;

    boolean rich;

    @Column(name = "category_id")
    UUID categoryId;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_by_name")
    String createdByName;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    Instant startedAt;

    void apply(CampaignData data) {
        version++;
        name = data.name();
        subject = data.subject();
        text = data.text();
        rich = data.rich();
        categoryId = data.category() == null ? null : data.category().value();
    }

    Campaign toCampaign(List<ContactId> contacts, CampaignCounts counts) {
        CategoryId category = categoryId == null ? null : new CategoryId(categoryId);
        return new Campaign(
                new CampaignId(id),
                version,
                new CampaignData(name, subject, text, rich, category, contacts),
                counts,
                new UserId(createdBy),
                createdByName,
                createdAt,
                startedAt);
    }
}
