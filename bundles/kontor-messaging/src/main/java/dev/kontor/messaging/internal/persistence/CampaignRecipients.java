package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.messaging.CampaignCounts;
import dev.kontor.messaging.CampaignRecipient;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryId;
import dev.kontor.persistence.TenantSql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom campaigns are for, each with the mail; how far that is, the mail itself says. */
final class CampaignRecipients {
    private static final String SKIPPED = "SKIPPED";
    private static final String WITH_MAIL = " from messaging_campaign_recipient r left join messaging_entry e"
            + " on e.tenant_id = r.tenant_id and e.id = r.entry_id where r.tenant_id = ?1 and r.campaign_id = ?2";
    private static final String STATE =
            "case when r.skipped is null then coalesce(e.dispatch, 'DRAFT') else 'SKIPPED' end";

    private final TenantSql sql;

    CampaignRecipients(TenantSql sql) {
        this.sql = sql;
    }

    List<ContactId> contacts(UUID campaign) {
        List<UUID> contacts = sql.values(
                "select contact_id from messaging_campaign_recipient where tenant_id = ?1 and campaign_id = ?2"
                        + " order by place",
                campaign);
        return contacts.stream().map(ContactId::new).toList();
    }

    List<CampaignRecipient> of(UUID campaign) {
        return sql
                .rows(
                        "select r.contact_id, r.entry_id, " + STATE + ", r.skipped, e.delivery" + WITH_MAIL
                                + " order by r.place",
                        campaign)
                .stream()
                .map(CampaignRecipients::recipient)
                .toList();
    }

    private static CampaignRecipient recipient(Object[] row) {
        return new CampaignRecipient(
                new ContactId((UUID) row[0]),
                null,
                row[1] == null ? null : new EntryId((UUID) row[1]),
                SKIPPED.equals(row[2]) ? null : DispatchStatus.valueOf((String) row[2]),
                (String) row[3],
                row[4] == null ? null : DeliveryState.valueOf((String) row[4]));
    }

    CampaignCounts counts(UUID campaign) {
        Map<String, Long> counts = new HashMap<>();
        sql.rows("select " + STATE + ", count(*)" + WITH_MAIL + " group by " + STATE, campaign)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return new CampaignCounts(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                of(counts, DispatchStatus.DRAFT),
                of(counts, DispatchStatus.QUEUED),
                of(counts, DispatchStatus.SENDING),
                of(counts, DispatchStatus.SENT),
                of(counts, DispatchStatus.FAILED),
                of(counts, DispatchStatus.IN_DOUBT),
                counts.getOrDefault(SKIPPED, 0L));
    }

    private static long of(Map<String, Long> counts, DispatchStatus status) {
        return counts.getOrDefault(status.name(), 0L);
    }

    void replace(UUID campaign, List<ContactId> contacts) {
        sql.execute("delete from messaging_campaign_recipient where tenant_id = ?1 and campaign_id = ?2", campaign);
        for (int place = 0; place < contacts.size(); place++) {
            sql.execute(
                    "insert into messaging_campaign_recipient (tenant_id, campaign_id, place, contact_id)"
                            + " values (?1, ?2, ?3, ?4)",
                    campaign,
                    place,
                    contacts.get(place).value());
        }
    }

    void mail(UUID campaign, UUID contact, UUID entry) {
        sql.execute(
                "update messaging_campaign_recipient set entry_id = ?4"
                        + " where tenant_id = ?1 and campaign_id = ?2 and contact_id = ?3",
                campaign,
                contact,
                entry);
    }

    void skip(UUID campaign, UUID contact, String reason) {
        sql.execute(
                "update messaging_campaign_recipient set skipped = ?4"
                        + " where tenant_id = ?1 and campaign_id = ?2 and contact_id = ?3",
                campaign,
                contact,
                reason);
    }
}
