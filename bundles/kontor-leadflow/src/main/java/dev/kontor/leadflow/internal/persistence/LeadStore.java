package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TypedId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.LeadState;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The leads of the tenant of the running transaction. */
public final class LeadStore {
    private static final String STANDING = " and standing = true and record_id in (select l.record_id"
            + " from leadflow_lead l where l.tenant_id = ?1 and l.contact_id = ?2 and l.gone = false)";

    private static final String IN_STATE = "select l.contact_id from leadflow_lead s join leadflow_lead l"
            + " on l.tenant_id = s.tenant_id and l.record_id = s.record_id where s.tenant_id = ?1 and s.status = ?2"
            + " and s.standing = true and l.gone = false fetch first ";

    private final Unit unit;
    private final TenantSql sql;
    private final LeadRows rows;

    public LeadStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
        this.rows = new LeadRows(unit);
    }

    /** The lead that a contact is, or is a part of; empty for one that isn't known yet or is deleted. */
    public Optional<LeadRecord> find(ContactId contact) {
        return rows.where(STANDING, contact.value()).stream().findFirst().map(LeadRow::toRecord);
    }

    /** As {@link #find}; whoever else works on it waits until the transaction ends. */
    public Optional<LeadRecord> lock(ContactId contact) {
        return rows.where(STANDING + " for update", contact.value()).stream()
                .findFirst()
                .map(LeadRow::toRecord);
    }

    /** The leads of these contacts, by the contact that was asked for; those that aren't known are missing. */
    public Map<ContactId, LeadRecord> findAll(Collection<ContactId> contacts) {
        Map<ContactId, LeadRecord> found = new LinkedHashMap<>();
        if (contacts.isEmpty()) {
            return found;
        }
        List<UUID> ids = contacts.stream().map(TypedId::value).toList();
        Map<UUID, UUID> records = new LinkedHashMap<>();
        for (LeadRow row : query("select l from LeadRow l where l.contactId in :ids and l.gone = false", ids)) {
            records.put(row.contactId, row.recordId);
        }
        Map<UUID, LeadRecord> standing = new HashMap<>();
        if (!records.isEmpty()) {
            for (LeadRow row :
                    query("select l from LeadRow l where l.recordId in :ids and l.standing = true", records.values())) {
                standing.put(row.recordId, row.toRecord());
            }
        }
        for (ContactId contact : contacts) {
            LeadRecord lead = standing.get(records.get(contact.value()));
            if (lead != null) {
                found.put(contact, lead);
            }
        }
        return found;
    }

    /** All contacts of the lead, also deleted ones: their notes are its history. */
    public List<ContactId> contactsOf(ContactId contact) {
        return unit.entityManager()
                .createQuery(
                        "select m.contactId from LeadRow m where m.recordId in"
                                + " (select l.recordId from LeadRow l where l.contactId = :contact)",
                        UUID.class)
                .setParameter("contact", contact.value())
                .getResultStream()
                .map(ContactId::new)
                .toList();
    }

    /** Gives it with its new version. */
    public LeadRecord update(ContactId lead, LeadState state) {
        LeadRow row = row(lead);
        row.apply(state);
        row.version++;
        return row.toRecord();
    }

    /** As {@link #update}, after a note; {@code last} is its last one now. */
    public LeadRecord noted(ContactId lead, LeadState state, LeadNote last) {
        update(lead, state);
        LeadRow row = row(lead);
        row.last(last);
        return row.toRecord();
    }

    /** Which note of a contact is the last one; null when there is none any more, so that it counts as untouched (L4). */
    public void lastNote(ContactId contact, LeadNote note) {
        unit.entityManager()
                .find(LeadRow.class, contact.value(), LockModeType.PESSIMISTIC_WRITE)
                .last(note);
    }

    /** L30: those in a state by the contact's id, after one. */
    public List<ContactId> inState(LeadStatus status, UUID after, int limit) {
        return unit.entityManager()
                .createQuery(
                        "select l.contactId from LeadRow l where l.standing = true and l.gone = false"
                                + " and l.status = :status and l.contactId > :after order by l.contactId",
                        UUID.class)
                .setParameter("status", status)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(ContactId::new)
                .toList();
    }

    /** L30: all contacts in a state, those that are joined too; only so many. */
    public List<ContactId> contactsInState(LeadStatus status, int limit) {
        List<UUID> ids = sql.values(IN_STATE + limit + " rows only", status.name());
        return ids.stream().map(ContactId::new).toList();
    }

    private List<LeadRow> query(String jpql, Collection<UUID> ids) {
        return unit.entityManager()
                .createQuery(jpql, LeadRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private LeadRow row(ContactId contact) {
        EntityManager manager = unit.entityManager();
        return manager.find(LeadRow.class, contact.value());
    }
}
