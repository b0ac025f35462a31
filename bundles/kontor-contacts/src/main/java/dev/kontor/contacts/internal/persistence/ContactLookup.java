package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.DuplicateHint;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.persistence.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is it? Each question is one query on an index: intake of mail asks them for every message. */
public final class ContactLookup {
    private static final int MAX_HINTS = 20;
    private static final String OLDEST_FIRST = " order by c.recorded_at, c.id";
    private static final String BY_POINT = " from contacts_point p join contacts_contact c"
            + " on c.tenant_id = p.tenant_id and c.id = p.contact_id"
            + " where p.tenant_id = ?1 and c.deleted_at is null";

    private final TenantSql sql;

    public ContactLookup(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    /** Those that have the point, the oldest first. */
    public List<ContactMatch> withPoint(HandleKind kind, String normalized) {
        return matches(
                "select c.id, c.record_id, c.display_name, c.team_id" + BY_POINT
                        + " and p.normalized = ?2 and p.kind = ?3" + OLDEST_FIRST,
                normalized,
                kind.name());
    }

    /** Those that exist and aren't deleted, the oldest first. */
    public List<ContactMatch> named(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return matches(
                "select c.id, c.record_id, c.display_name, c.team_id from contacts_contact c"
                        + " where c.tenant_id = ?1 and c.deleted_at is null and c.id in "
                        + TenantSql.placeholders(2, contacts) + OLDEST_FIRST,
                contacts.stream().map(TypedId::value).toArray());
    }

    /** The record of a contact; empty for an unknown or deleted contact. */
    public Optional<RecordMembers> members(ContactId contact) {
        List<Object[]> rows = sql.rows(
                "select m.id, m.record_id from contacts_contact c join contacts_contact m"
                        + " on m.tenant_id = c.tenant_id and m.record_id = c.record_id"
                        + " where c.tenant_id = ?1 and c.id = ?2 and c.deleted_at is null and m.deleted_at is null"
                        + " order by m.recorded_at, m.id",
                contact.value());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordMembers(
                        new RecordId((UUID) rows.get(0)[1]),
                        rows.stream().map(row -> new ContactId((UUID) row[0])).toList()));
    }

    /** C2: contacts of other records that have one of the points, the oldest first. */
    public List<DuplicateHint> sharing(RecordId record, List<ContactPoint> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(record.value()));
        points.forEach(point -> parameters.add(point.normalized()));
        return sql
                .rows(
                        "select c.id, c.display_name, p.normalized" + BY_POINT
                                + " and c.record_id <> ?2 and p.normalized in " + TenantSql.placeholders(3, points)
                                + OLDEST_FIRST + " fetch first " + MAX_HINTS + " rows only",
                        parameters.toArray())
                .stream()
                .map(row -> new DuplicateHint(new ContactId((UUID) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    private List<ContactMatch> matches(String statement, Object... parameters) {
        return sql.rows(statement, parameters).stream()
                .map(row -> new ContactMatch(
                        new ContactId((UUID) row[0]),
                        new RecordId((UUID) row[1]),
                        (String) row[2],
                        row[3] == null ? null : new TeamId((String) row[3])))
                .toList();
    }
}
