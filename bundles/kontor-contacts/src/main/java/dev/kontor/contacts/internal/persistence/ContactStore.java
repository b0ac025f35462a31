package dev.kontor.contacts.internal.persistence;

import static dev.kontor.contacts.internal.persistence.ClientLinks.MAX_SEARCH_TEXT;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.domain.CheckedContact;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.SearchForm;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Contacts with all that belongs to them. A deleted contact is not found, but its row stays. */
public final class ContactStore {
    private static final int MAX_NAME = 400;
    private static final String OF_RECORD = "select " + ContactRow.SHOWN + " from contacts_contact where tenant_id = ?1"
            + " and deleted_at is null and record_id = (select c.record_id from contacts_contact c"
            + " where c.tenant_id = ?1 and c.id = ?2 and c.deleted_at is null) order by recorded_at, id";

    private final Unit unit;
    private final TenantSql sql;
    private final PointStore points;
    private final ContactReader reader;
    private final IdSource ids;

    public ContactStore(Unit unit, IdSource ids) {
        this.unit = unit;
        this.ids = ids;
        this.sql = new TenantSql(unit);
        this.points = new PointStore(unit, ids);
        this.reader = new ContactReader(unit, points);
    }

    public Optional<Contact> find(ContactId id) {
        return read(row(id));
    }

    /** As {@link #find}; others that lock or write it wait until the transaction ends. */
    public Optional<Contact> lock(ContactId id) {
        return read(lockRow(id));
    }

    /** Whether the contact exists and isn't deleted; others that lock or write it wait until the transaction ends. */
    public boolean lockLiving(ContactId id) {
        ContactRow row = lockRow(id);
        return row != null && row.deletedAt == null;
    }

    /** Whether there is such a contact, also a deleted one. */
    public boolean known(ContactId id) {
        return row(id) != null;
    }

    /** The contacts of the same record that aren't deleted, the oldest first; empty for an unknown or deleted contact. */
    public List<Contact> ofRecord(ContactId contact) {
        return contact == null ? List.of() : reader.read(sql.read(OF_RECORD, ContactRow::read, contact.value()));
    }

    public Contact insert(CheckedContact contact, Origin origin, Instant now) {
        ContactRow row = new ContactRow();
        row.id = ids.next();
        row.recordId = row.id;
        row.originKind = origin.kind();
        row.originSourceKind = OriginColumns.sourceKind(origin);
        row.originSourceId = OriginColumns.sourceId(origin);
        row.occurredAt = origin.learntAt();
        row.recordedAt = now;
        enter(row, contact);
        unit.entityManager().persist(row);
        return writePoints(row, contact, origin, now);
    }

    /** Of a contact that {@link #lock} gave. */
    public Contact update(ContactId id, CheckedContact contact, Origin originOfNew, Instant now) {
        ContactRow row = row(id);
        enter(row, contact);
        return writePoints(row, contact, originOfNew, now);
    }

    /** A write that changes what belongs to the contact. */
    public Contact touch(ContactId id) {
        ContactRow row = row(id);
        row.version++;
        unit.entityManager().flush();
        return reader.read(List.of(row)).get(0);
    }

    public void markDeleted(ContactId id, Instant now) {
        ContactRow row = row(id);
        row.deletedAt = now;
        row.version++;
        unit.entityManager().flush();
    }

    private Contact writePoints(ContactRow row, CheckedContact contact, Origin originOfNew, Instant now) {
        unit.entityManager().flush();
        points.replace(PointStore.Owner.CONTACT, row.id, contact.points(), originOfNew, now);
        unit.entityManager().flush();
        return reader.read(List.of(row)).get(0);
    }

    private static void enter(ContactRow row, CheckedContact contact) {
        row.version++;
        row.salutation = contact.salutation();
        row.firstName = contact.firstName();
        row.lastName = contact.lastName();
        row.company = contact.company();
        row.jobTitle = contact.jobTitle();
        row.note = contact.note();
        row.teamId = contact.team() == null ? null : contact.team().value();
        row.displayName = contact.displayName();
        row.sortName = SearchForm.sortKey(row.displayName, MAX_NAME);
        row.searchText = SearchForm.of(searched(contact), MAX_SEARCH_TEXT);
    }

    private static Stream<String> searched(CheckedContact contact) {
        return Stream.concat(
                Stream.of(contact.displayName(), contact.company()),
                contact.points().stream().flatMap(point -> Stream.of(point.normalized(), point.value())));
    }

    private ContactRow row(ContactId id) {
        return id == null ? null : unit.entityManager().find(ContactRow.class, id.value());
    }

    private ContactRow lockRow(ContactId id) {
        return id == null
                ? null
                : unit.entityManager().find(ContactRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Contact> read(ContactRow row) {
        return row == null || row.deletedAt != null
                ? Optional.empty()
                : Optional.of(reader.read(List.of(row)).get(0));
    }
}
