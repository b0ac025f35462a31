package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.DuplicateHint;
import dev.kontor.contacts.RecordId;
import dev.kontor.kernel.ContactId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which other contacts have the same address or number: one query on an index. */
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
}
