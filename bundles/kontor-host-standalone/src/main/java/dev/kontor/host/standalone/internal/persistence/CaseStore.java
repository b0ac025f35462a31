package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.internal.domain.CaseChecks;
import dev.kontor.host.standalone.internal.domain.CasePlace;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases of the transaction's tenant. */
public final class CaseStore {
    private static final String AFTER = "(c.openedAt < :at or c.openedAt = :at and c.id < :id)";
    private static final String NEWEST_FIRST = " order by c.openedAt desc, c.id desc";

    private final Unit unit;

    public CaseStore(Unit unit) {
        this.unit = unit;
    }

    public Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return Optional.ofNullable(entities().find(CaseRow.class, id.value())).map(row -> row.in(tenant));
    }

    public Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return entities()
                .createQuery("select c from CaseRow c where c.numberKey = :number", CaseRow.class)
                .setParameter("number", CaseChecks.numberKey(number))
                .getResultStream()
                .findFirst()
                .map(row -> row.in(tenant));
    }

    /** The cases behind a place. */
    public List<HostCase> all(TenantId tenant, CasePlace after, int limit) {
        return rows(
                tenant,
                entities().createQuery("select c from CaseRow c where " + AFTER + NEWEST_FIRST, CaseRow.class),
                after,
                limit);
    }

    /** The open cases of a contact behind a place. */
    public List<HostCase> open(TenantId tenant, ContactId contact, CasePlace after, int limit) {
        TypedQuery<CaseRow> query = entities()
                .createQuery(
                        "select c from CaseRow c where c.mainContact = :contact and c.state = :state and " + AFTER
                                + NEWEST_FIRST,
                        CaseRow.class)
                .setParameter("contact", contact.toString())
                .setParameter("state", CaseState.OPEN);
        return rows(tenant, query, after, limit);
    }

    private static List<HostCase> rows(TenantId tenant, TypedQuery<CaseRow> query, CasePlace after, int limit) {
        return query.setParameter("at", after.openedAt())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.in(tenant))
                .toList();
    }

    public HostCase open(Caller caller, UUID id, CaseData data, Instant now) {
        CaseRow row = new CaseRow(id.toString(), data, now, Trace.of(caller, now));
        entities().persist(row);
        return written(caller, row);
    }

    public HostCase close(Caller caller, CaseRef id, Instant now) {
        CaseRow row = entities().find(CaseRow.class, id.value());
        row.close(Trace.of(caller, now));
        return written(caller, row);
    }

    private HostCase written(Caller caller, CaseRow row) {
        entities().flush();
        return row.in(caller.tenant());
    }

    private EntityManager entities() {
        return unit.entityManager();
    }
}
