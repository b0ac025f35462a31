package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.domain.CheckedPoint;
import dev.kontor.kernel.IdSource;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contact points of contacts and clients. */
final class PointStore {

    /** Whose points. */
    enum Owner {
        CONTACT("contactId", row -> row.contactId),
        CLIENT("clientId", row -> row.clientId);

        private final String attribute;
        private final Function<PointRow, UUID> id;

        Owner(String attribute, Function<PointRow, UUID> id) {
            this.attribute = attribute;
            this.id = id;
        }
    }

    private final Unit unit;
    private final IdSource ids;

    PointStore(Unit unit, IdSource ids) {
        this.unit = unit;
        this.ids = ids;
    }

    /** By owner, in the order they are shown. */
    Map<UUID, List<ContactPoint>> of(Owner owner, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return rows(owner, ids).stream()
                .collect(Collectors.groupingBy(
                        owner.id, Collectors.mapping(PointRow::toPoint, Collectors.toUnmodifiableList())));
    }

    /** Makes the points those that were entered; one that stays keeps its id and origin. */
    void replace(Owner owner, UUID id, List<CheckedPoint> points, Origin originOfNew, Instant now) {
        List<PointRow> gone = new ArrayList<>(rows(owner, List.of(id)));
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

    private List<PointRow> rows(Owner owner, Collection<UUID> ids) {
        EntityManager manager = unit.entityManager();
        TypedQuery<PointRow> query = manager.createQuery(
                "select p from PointRow p where p." + owner.attribute + " in :ids order by p.place, p.id",
                PointRow.class);
        return query.setParameter("ids", ids).getResultList();
    }
}
