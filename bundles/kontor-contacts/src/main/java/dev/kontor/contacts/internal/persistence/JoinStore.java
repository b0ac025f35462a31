package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.Join;
import dev.kontor.contacts.JoinId;
import dev.kontor.contacts.internal.domain.RecordFormation;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The assertions that contacts are the same person, and the customer records that follow from them. What changes them
 * takes the turn {@link Turns.Subject#RECORDS} first.
 */
public final class JoinStore {
    private final TenantSql sql;

    public JoinStore(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    /** Others that write it wait until the transaction ends. */
    public Optional<Join> lock(JoinId id) {
        return Optional.ofNullable(id)
                .map(some -> sql.entityManager().find(JoinRow.class, some.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(JoinRow::toJoin);
    }

    /** Whether this very pair is joined. */
    public boolean holds(ContactId one, ContactId other) {
        return sql.count(
                        "select count(*) from contacts_join where tenant_id = ?1 and pair = ?2",
                        pair(one.value(), other.value()))
                > 0;
    }

    /** All that a contact is or was part of, newest first. */
    public List<Join> of(ContactId contact) {
        return sql
                .entityManager()
                .createQuery(
                        "select j from JoinRow j where j.oneId = :contact or j.otherId = :contact"
                                + " order by j.recordedAt desc, j.id desc",
                        JoinRow.class)
                .setParameter("contact", contact.value())
                .getResultList()
                .stream()
                .map(JoinRow::toJoin)
                .toList();
    }

    /** All that any of the contacts is or was part of. */
    public List<JoinId> ofAny(Set<ContactId> contacts) {
        List<UUID> ids = contacts.stream().map(ContactId::value).toList();
        List<UUID> twice = Stream.concat(ids.stream(), ids.stream()).toList();
        List<UUID> found = sql.values(
                "select id from contacts_join where tenant_id = ?1 and (one_id in " + TenantSql.placeholders(2, ids)
                        + " or other_id in " + TenantSql.placeholders(2 + ids.size(), ids) + ")",
                twice.toArray());
        return found.stream().map(JoinId::new).toList();
    }

    public Join insert(JoinId id, ContactId one, ContactId other, String reason, Caller by, Instant now) {
        JoinRow row = new JoinRow();
        row.id = id.value();
        row.oneId = one.value();
        row.otherId = other.value();
        row.pair = pair(row.oneId, row.otherId);
        row.reason = reason;
        row.joinedBy = by.user().value();
        row.joinedByName = by.displayName();
        row.occurredAt = now;
        row.recordedAt = now;
        sql.entityManager().persist(row);
        sql.entityManager().flush();
        formRecord(one);
        return row.toJoin();
    }

    public Join separate(JoinId id, String reason, Caller by, Instant now) {
        JoinRow row = sql.entityManager().find(JoinRow.class, id.value());
        row.pair = null;
        row.separatedBy = by.user().value();
        row.separatedByName = by.displayName();
        row.separatedAt = now;
        row.separationReason = reason;
        sql.entityManager().flush();
        Join separated = row.toJoin();
        formRecord(separated.one());
        formRecord(separated.other());
        return separated;
    }

    /** Gives all contacts that are connected with this one the record of the oldest that isn't deleted. */
    public void formRecord(ContactId contact) {
        Set<UUID> members = RecordFormation.connected(contact.value(), this::joined);
        List<UUID> oldestFirst = sql.values(
                "select id from contacts_contact where tenant_id = ?1 and id in " + TenantSql.placeholders(2, members)
                        + " order by case when deleted_at is null then 0 else 1 end, recorded_at, id",
                members.toArray());
        oldestFirst.stream().sorted().forEach(member -> setRecord(member, oldestFirst.get(0)));
        sql.entityManager().clear();
    }

    private void setRecord(UUID contact, UUID record) {
        sql.execute(
                "update contacts_contact set record_id = ?3 where tenant_id = ?1 and id = ?2 and record_id <> ?3",
                contact,
                record);
    }

    private Set<UUID> joined(Set<UUID> contacts) {
        String in = TenantSql.placeholders(2, contacts);
        Set<UUID> joined = new HashSet<>(sql.values(
                "select other_id from contacts_join where tenant_id = ?1 and pair is not null and one_id in " + in,
                contacts.toArray()));
        joined.addAll(sql.values(
                "select one_id from contacts_join where tenant_id = ?1 and pair is not null and other_id in " + in,
                contacts.toArray()));
        return joined;
    }

    private static String pair(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one + ":" + other : other + ":" + one;
    }
}
