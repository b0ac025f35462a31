package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.leadflow.internal.domain.StandingContact;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the lead flow knows of contacts: which there are, which are one customer, in which lists they stand. */
public final class Membership {
    private static final String FIRST = "insert into leadflow_lead (tenant_id, contact_id, record_id, queue_at, status,"
            + " version, standing, gone, in_flow, in_queue) values (?, ?, ?, ?, ?, 1, false, false, false, false)";
    private static final String KEEP =
            "update leadflow_lead set gone = false, record_id = ?3 where tenant_id = ?1 and contact_id = ?2";
    private static final String LEAVE = "update leadflow_lead set gone = true, standing = false, in_queue = false"
            + " where tenant_id = ?1 and contact_id = ?2";
    private static final String FORGET_LISTS = "delete from leadflow_listed where tenant_id = ?1 and contact_id = ?2";
    private static final String LISTED =
            "insert into leadflow_listed (tenant_id, contact_id, list_id) values (?1, ?2, ?3)";
    private static final String OF_RECORD = "select contact_id, worked_at from leadflow_lead where tenant_id = ?1"
            + " and record_id = ?2 and gone = false order by contact_id for update";
    private static final String SETTLE = "update leadflow_lead set standing = ?3, in_flow = ?4,"
            + " in_queue = (closed_by is null and ?3 and ?4) where tenant_id = ?1 and contact_id = ?2"
            + " and (standing <> ?3 or in_flow <> ?4)";

    private final TenantSql sql;
    private final FirstRow firstRow;

    public Membership(Unit unit) {
        this.sql = new TenantSql(unit);
        this.firstRow = new FirstRow(sql, FIRST);
    }

    /** The record that the contact stood in as far as we knew. */
    public Optional<UUID> recordOf(ContactId contact) {
        List<UUID> record = sql.values(
                "select record_id from leadflow_lead where tenant_id = ?1 and contact_id = ?2", contact.value());
        return record.stream().findFirst();
    }

    /** The contacts that stood in the record as far as we knew, deleted ones left out. */
    public List<ContactId> contactsOf(UUID record) {
        List<UUID> contacts = sql.values(
                "select contact_id from leadflow_lead where tenant_id = ?1 and record_id = ?2 and gone = false"
                        + " order by contact_id",
                record);
        return contacts.stream().map(ContactId::new).toList();
    }

    /** The contact is there, in this record and these lists. */
    public void keep(ContactId contact, UUID record, Set<UUID> lists) {
        while (sql.execute(KEEP, contact.value(), record) == 0) {
            firstRow.make(
                    contact.value(),
                    contact.value(),
                    QueuePlace.NO_NOTE.atOffset(ZoneOffset.UTC),
                    LeadStatus.NONE.name());
        }
        sql.executeLater(FORGET_LISTS, contact.value());
        lists.forEach(list -> sql.executeLater(LISTED, contact.value(), list));
    }

    /** The contact is deleted; its notes still count as calls that were made. */
    public void leave(ContactId contact) {
        if (sql.execute(LEAVE, contact.value()) > 0) {
            sql.executeLater(FORGET_LISTS, contact.value());
        }
    }

    /** Decides anew which contact stands for the record, and whether it is in the flow. */
    public void settle(UUID record, Collection<UUID> chosenLists) {
        List<StandingContact> contacts = sql.read(
                OF_RECORD,
                row -> new StandingContact(row.getObject(1, UUID.class), TenantSql.instant(row, "worked_at")),
                record);
        UUID stands = StandingContact.among(contacts).orElse(null);
        boolean inFlow = !contacts.isEmpty() && (chosenLists.isEmpty() || listed(contacts, chosenLists));
        contacts.forEach(contact ->
                sql.executeLater(SETTLE, contact.contact(), contact.contact().equals(stands), inFlow));
    }

    /** A list was deleted: nobody stands in it. */
    public void forget(UUID list) {
        sql.execute("delete from leadflow_listed where tenant_id = ?1 and list_id = ?2", list);
    }

    /** Decides for all leads of the tenant whether they are in the flow, by one statement. */
    public void settleAll(Collection<UUID> chosenLists) {
        String inFlow = chosenLists.isEmpty()
                ? "(l.gone = false)"
                : "(l.gone = false and exists (select 1 from leadflow_lead m join leadflow_listed d"
                        + " on d.tenant_id = m.tenant_id and d.contact_id = m.contact_id where m.tenant_id = l.tenant_id"
                        + " and m.record_id = l.record_id and m.gone = false and d.list_id in "
                        + TenantSql.placeholders(2, chosenLists) + "))";
        sql.execute(
                "update leadflow_lead l set in_flow = (l.in_flow = false), in_queue = (l.in_flow = false"
                        + " and l.standing and l.gone = false and l.closed_by is null)"
                        + " where l.tenant_id = ?1 and l.in_flow <> " + inFlow,
                chosenLists.toArray());
    }

    private boolean listed(List<StandingContact> ofRecord, Collection<UUID> lists) {
        List<Object> values =
                new ArrayList<>(ofRecord.stream().map(StandingContact::contact).toList());
        String contacts = TenantSql.placeholders(2, values);
        String wanted = TenantSql.placeholders(2 + values.size(), lists);
        values.addAll(lists);
        return sql.count(
                        "select count(*) from leadflow_listed where tenant_id = ?1 and contact_id in " + contacts
                                + " and list_id in " + wanted,
                        values.toArray())
                > 0;
    }
}
