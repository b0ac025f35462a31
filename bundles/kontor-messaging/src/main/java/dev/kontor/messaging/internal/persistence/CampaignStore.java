package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.CampaignRecipient;
import dev.kontor.messaging.EntryId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The campaigns of the tenant of the running transaction. */
public final class CampaignStore {
    private final Unit unit;
    private final CampaignRecipients recipients;
    private final TenantSql sql;

    public CampaignStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
        this.recipients = new CampaignRecipients(sql);
    }

    public Optional<Campaign> find(CampaignId id) {
        return found(id, LockModeType.NONE);
    }

    /** Whoever else changes or starts it waits until the transaction ends. */
    public Optional<Campaign> lock(CampaignId id) {
        return found(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Campaign> found(CampaignId id, LockModeType lock) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(CampaignRow.class, some.value(), lock))
                .map(this::campaign);
    }

    private Campaign campaign(CampaignRow row) {
        return row.toCampaign(recipients.contacts(row.id), recipients.counts(row.id));
    }

    public List<CampaignRecipient> recipients(CampaignId id) {
        return recipients.of(id.value());
    }

    public Campaign insert(CampaignId id, CampaignData data, UserId by, String byName, Instant now) {
        CampaignRow row = new CampaignRow();
        row.id = id.value();
        row.createdBy = by.value();
        row.createdByName = byName;
        row.createdAt = now;
        row.apply(data);
        unit.entityManager().persist(row);
        return saved(row, data.contacts());
    }

    public Campaign change(CampaignId id, CampaignData data) {
        CampaignRow row = row(id);
        row.apply(data);
        return saved(row, data.contacts());
    }

    private Campaign saved(CampaignRow row, List<ContactId> contacts) {
        unit.flush();
        recipients.replace(row.id, contacts);
        return campaign(row);
    }

    public void delete(CampaignId id) {
        recipients.replace(id.value(), List.of());
        unit.entityManager().remove(row(id));
        unit.flush();
    }

    public Campaign started(CampaignId id, Instant now) {
        CampaignRow row = row(id);
        row.startedAt = now;
        row.version++;
        unit.flush();
        return campaign(row);
    }

    public void mail(CampaignId id, ContactId contact, EntryId entry) {
        recipients.mail(id.value(), contact.value(), entry.value());
    }

    public void skip(CampaignId id, ContactId contact, String reason) {
        recipients.skip(id.value(), contact.value(), reason);
    }

    /** What is stored need not be watched for changes any more: with each mail that would take longer. */
    public void unwatch() {
        unit.flush();
        unit.entityManager().clear();
    }

    /** The name of the campaign that the entry is a mail of. */
    public Optional<String> nameOf(EntryId entry) {
        List<String> names = sql.values(
                "select c.name from messaging_campaign c join messaging_campaign_recipient r"
                        + " on r.tenant_id = c.tenant_id and r.campaign_id = c.id"
                        + " where c.tenant_id = ?1 and r.entry_id = ?2",
                entry.value());
        return names.stream().findFirst();
    }

    /** Newest first. */
    public List<Campaign> newest(KeysetCursor after, int limit) {
        String place = after == null ? "" : " where c.createdAt < :at or (c.createdAt = :at and c.id < :id)";
        TypedQuery<CampaignRow> query = unit.entityManager()
                .createQuery(
                        "select c from CampaignRow c" + place + " order by c.createdAt desc, c.id desc",
                        CampaignRow.class)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.time().orElseThrow()).setParameter("id", after.id());
        }
        return query.getResultStream().map(this::campaign).toList();
    }

    private CampaignRow row(CampaignId id) {
        return unit.entityManager().find(CampaignRow.class, id.value());
    }
}
