package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.domain.CheckedPoint;
import dev.kontor.kernel.IdSource;
import dev.kontor.persistence.RoundTrip;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The contact points of contacts and clients. */
final class PointStore {

    /** Whose points. */
    enum Owner {
        CONTACT("contactId", "contact_id"),
        CLIENT("clientId", "client_id");

        private final String attribute;
        private final String column;

        Owner(String attribute, String column) {
            this.attribute = attribute;
            this.column = column;
        }
    }

    private record OwnedPoint(UUID owner, ContactPoint point) {}

    private final Unit unit;
    private final TenantSql sql;
    private final IdSource ids;

    PointStore(Unit unit, IdSource ids) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
        this.ids = ids;
    }

    /** By owner, in the order they are shown. */
    Map<UUID, List<ContactPoint>> of(Owner owner, Collection<UUID> ids) {
        RoundTrip roundTrip = sql.roundTrip();
        Supplier<Map<UUID, List<ContactPoint>>> found = ask(roundTrip, owner, ids);
        roundTrip.go();
        return found.get();
    }

    /** As {@link #of}, with other questions. */
    Supplier<Map<UUID, List<ContactPoint>>> ask(RoundTrip roundTrip, Owner owner, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map::of;
        }
        Supplier<List<OwnedPoint>> points = roundTrip.read(
                "select * from contacts_point where tenant_id = ?1 and " + owner.column + " in "
                        + TenantSql.placeholders(2, ids) + " order by place, id",
                row -> new OwnedPoint(row.getObject(owner.column, UUID.class), PointRow.read(row)),
                ids.toArray());
        return () -> points.get().stream()
                .collect(Collectors.groupingBy(
                        OwnedPoint::owner, Collectors.mapping(OwnedPoint::point, Collectors.toUnmodifiableList())));
    }

    /** Makes the points those that were entered; one that stays keeps its id and origin. */
    void replace(Owner owner, UUID id, List<CheckedPoint> points, Origin originOfNew, Instant now) {
        List<PointRow> gone = new ArrayList<>(rows(owner, id));
        int place = 0;
        for (CheckedPoint point : points) {
            PointRow row = gone.stream()
                    .filter(old -> point.sameAs(old.kind, old.normalized))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                row = insert(newRow(owner, id, originOfNew, now), point);
            }
            gone.remove(row);
            row.entered = point.value();
            row.label = point.label();
            row.place = place++;
        }
        gone.forEach((Consumer<PointRow>) unit.entityManager()::remove);
    }

    private PointRow newRow(Owner owner, UUID ownerId, Origin origin, Instant now) {
        PointRow row = new PointRow();
        row.id = ids.next();
        row.contactId = owner == Owner.CONTACT ? ownerId : null;
        row.clientId = owner == Owner.CLIENT ? ownerId : null;
        row.recordedAt = now;
        row.setOrigin(origin);
        return row;
    }

    private PointRow insert(PointRow row, CheckedPoint point) {
        row.kind = point.kind();
        row.normalized = point.normalized();
        row.entered = point.value();
        unit.entityManager().persist(row);
        return row;
    }

    private List<PointRow> rows(Owner owner, UUID id) {
        EntityManager manager = unit.entityManager();
        TypedQuery<PointRow> query = manager.createQuery(
                "select p from PointRow p where p." + owner.attribute + " = :id order by p.place, p.id",
                PointRow.class);
        return query.setParameter("id", id).getResultList();
    }
}
