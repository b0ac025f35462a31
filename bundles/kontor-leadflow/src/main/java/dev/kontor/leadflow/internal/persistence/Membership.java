package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.leadflow.internal.domain.StandingContact;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.LockModeType;
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

    private final Unit unit;
    private final TenantSql sql;
    private final FirstRow firstRow;

    public Membership(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
        this.firstRow = new FirstRow(sql, FIRST);
    }

    /** The record that the contact stood in as far as we knew. */
    public Optional<UUID> recordOf(ContactId contact) {
        return Optional.ofNullable(unit.entityManager().find(LeadRow.class, contact.value()))
                .map(row -> row.recordId);
    }

    /** The contacts that stood in the record as far as we knew, deleted ones left out. */
    public List<ContactId> contactsOf(UUID record) {
        return unit.entityManager()
                .createQuery(
                        "select l.contactId from LeadRow l where l.recordId = :record and l.gone = false"
                                + " order by l.contactId",
                        UUID.class)
                .setParameter("record", record)
                .getResultStream()
                .map(ContactId::new)
                .toList();
    }

    /** The contact is there, in this record and these lists. */
    public void keep(ContactId contact, UUID record, Set<UUID> lists) {
        LeadRow row = locked(contact);
        while (row == null) {
            firstRow.make(
                    contact.value(),
                    contact.value(),
                    QueuePlace.NO_NOTE.atOffset(ZoneOffset.UTC),
                    LeadStatus.NONE.name());
            row = locked(contact);
        }
        row.gone = false;
        row.recordId = record;
        unit.flush();
        sql.execute("delete from leadflow_listed where tenant_id = ?1 and contact_id = ?2", contact.value());
        lists.forEach(list -> sql.execute(
                "insert into leadflow_listed (tenant_id, contact_id, list_id) values (?1, ?2, ?3)",
                contact.value(),
                list));
    }

    /** The contact is deleted; its notes still count as calls that were made. */
    public void leave(ContactId contact) {
        LeadRow row = locked(contact);
        if (row == null) {
            return;
        }
        row.gone = true;
        row.standing = false;
        row.settle();
        sql.execute("delete from leadflow_listed where tenant_id = ?1 and contact_id = ?2", contact.value());
    }

    /** Decides anew which contact stands for the record, and whether it is in the flow. */
    public void settle(UUID record, Collection<UUID> chosenLists) {
        unit.flush();
        List<LeadRow> rows = unit.entityManager()
                .createQuery(
                        "select l from LeadRow l where l.recordId = :record and l.gone = false order by l.contactId",
                        LeadRow.class)
                .setParameter("record", record)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        UUID stands = StandingContact.among(rows.stream()
                        .map(row -> new StandingContact(row.contactId, row.workedAt))
                        .toList())
                .orElse(null);
        boolean inFlow = !rows.isEmpty() && (chosenLists.isEmpty() || listed(rows, chosenLists));
        for (LeadRow row : rows) {
            row.standing = row.contactId.equals(stands);
            row.inFlow = inFlow;
            row.settle();
        }
        unit.flush();
    }

    /** A list was deleted: nobody stands in it. */
    public void forget(UUID list) {
        sql.execute("delete from leadflow_listed where tenant_id = ?1 and list_id = ?2", list);
    }

    /** Decides for all leads of the tenant whether they are in the flow, by one statement. */
    public void settleAll(Collection<UUID> chosenLists) {
        unit.flush();
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
        unit.entityManager().clear();
    }

    private LeadRow locked(ContactId contact) {
        return unit.entityManager().find(LeadRow.class, contact.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean listed(List<LeadRow> rows, Collection<UUID> lists) {
        List<Object> values =
                new ArrayList<>(rows.stream().map(row -> row.contactId).toList());
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
