package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TypedId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.LeadState;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The leads of the tenant of the running transaction, by SQL: many agents work on them at once, and each round trip is
 * made while somebody waits.
 */
public final class LeadStore {
    private static final String STANDING = "select * from leadflow_lead where tenant_id = ?1 and standing = true"
            + " and record_id in (select l.record_id from leadflow_lead l"
            + " where l.tenant_id = ?1 and l.contact_id = ?2 and l.gone = false)";
    private static final String OF_CONTACTS = "select l.contact_id asked, s.* from leadflow_lead l"
            + " join leadflow_lead s on s.tenant_id = l.tenant_id and s.record_id = l.record_id and s.standing = true"
            + " where l.tenant_id = ?1 and l.gone = false and l.contact_id in ";
    private static final String MEMBERS = "select m.contact_id from leadflow_lead m where m.tenant_id = ?1"
            + " and m.record_id in (select l.record_id from leadflow_lead l where l.tenant_id = ?1 and l.contact_id = ?2)";
    private static final String LAST_NOTE =
            "update leadflow_lead set note_id = ?3, queue_at = ?4 where tenant_id = ?1 and contact_id = ?2";
    private static final String AFTER_IN_STATE = "select contact_id from leadflow_lead where tenant_id = ?1"
            + " and standing = true and gone = false and status = ?2 and contact_id > ?3 order by contact_id fetch first ";
    private static final String IN_STATE = "select l.contact_id from leadflow_lead s join leadflow_lead l"
            + " on l.tenant_id = s.tenant_id and l.record_id = s.record_id where s.tenant_id = ?1 and s.status = ?2"
            + " and s.standing = true and l.gone = false fetch first ";

    private final TenantSql sql;

    public LeadStore(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    /** The lead that a contact is, or is a part of; empty for one that isn't known yet or is deleted. */
    public Optional<LeadRecord> find(ContactId contact) {
        return sql.read(STANDING, LeadRow::read, contact.value()).stream().findFirst();
    }

    /** As {@link #find}; whoever else works on it waits until the transaction ends. */
    public Optional<LeadRecord> lock(ContactId contact) {
        return sql.read(STANDING + " for update", LeadRow::read, contact.value()).stream()
                .findFirst();
    }

    /** The leads of these contacts, by the contact that was asked for; those that aren't known are missing. */
    public Map<ContactId, LeadRecord> findAll(Collection<ContactId> contacts) {
        Map<ContactId, LeadRecord> found = new LinkedHashMap<>();
        if (contacts.isEmpty()) {
            return found;
        }
        List<UUID> ids = contacts.stream().map(TypedId::value).toList();
        Map<UUID, LeadRecord> byContact = new HashMap<>();
        sql.read(
                OF_CONTACTS + TenantSql.placeholders(2, ids),
                row -> byContact.put(row.getObject("asked", UUID.class), LeadRow.read(row)),
                ids.toArray());
        for (ContactId contact : contacts) {
            LeadRecord lead = byContact.get(contact.value());
            if (lead != null) {
                found.put(contact, lead);
            }
        }
        return found;
    }

    /** All contacts of the lead, also deleted ones: their notes are its history. */
    public List<ContactId> contactsOf(ContactId contact) {
        return contacts(MEMBERS, contact.value());
    }

    /** Of a lead that {@link #lock} gave; gives it with its new version. */
    public LeadRecord update(LeadRecord lead, LeadState state) {
        return write(new LeadRecord(
                lead.contact(), lead.version() + 1, lead.inFlow(), state, lead.lastNote(), lead.queueAt()));
    }

    /** As {@link #update}, after a note; {@code last} is its last one now. */
    public LeadRecord noted(LeadRecord lead, LeadState state, LeadNote last) {
        return write(new LeadRecord(
                lead.contact(),
                lead.version() + 1,
                lead.inFlow(),
                state,
                last.id().value(),
                last.occurredAt()));
    }

    /** Which note of a contact is the last one; null when there is none any more, so that it counts as untouched (L4). */
    public void lastNote(ContactId contact, LeadNote note) {
        sql.executeLater(
                LAST_NOTE,
                contact.value(),
                note == null ? null : note.id().value(),
                note == null ? QueuePlace.NO_NOTE : note.occurredAt());
    }

    /** L30: those in a state by the contact's id, after one. */
    public List<ContactId> inState(LeadStatus status, UUID after, int limit) {
        return contacts(AFTER_IN_STATE + limit + " rows only", status.name(), after);
    }

    /** L30: all contacts in a state, those that are joined too; only so many. */
    public List<ContactId> contactsInState(LeadStatus status, int limit) {
        return contacts(IN_STATE + limit + " rows only", status.name());
    }

    private List<ContactId> contacts(String select, Object... parameters) {
        return sql.read(select, row -> new ContactId(row.getObject(1, UUID.class)), parameters);
    }

    private LeadRecord write(LeadRecord lead) {
        sql.executeLater(lead.state().closing() == null ? LeadRow.OPEN : LeadRow.CLOSED, LeadRow.values(lead));
        return lead;
    }
}
