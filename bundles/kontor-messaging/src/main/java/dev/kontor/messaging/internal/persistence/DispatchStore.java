package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.DispatchStep;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The dispatches of the tenant of the running transaction, with each of their steps. */
public final class DispatchStore {
    private static final int DETAIL = 500;

    private final Unit unit;
    private final TenantSql sql;

    public DispatchStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    public void insert(StoredDispatch dispatch) {
        unit.entityManager().persist(DispatchRow.of(dispatch));
        unit.flush();
        wait(dispatch);
    }

    public void update(StoredDispatch dispatch) {
        unit.entityManager().find(DispatchRow.class, dispatch.id().value()).apply(dispatch);
        unit.flush();
        wait(dispatch);
    }

    /** Keeps the small table of what is open in step. */
    private void wait(StoredDispatch dispatch) {
        sql.execute(
                "delete from messaging_outbox where tenant_id = ?1 and dispatch_id = ?2",
                dispatch.id().value());
        if (dispatch.dueAt() != null) {
            sql.execute(
                    "insert into messaging_outbox (tenant_id, dispatch_id, due_at) values (?1, ?2, ?3)",
                    dispatch.id().value(),
                    dispatch.dueAt());
        }
    }

    public Optional<StoredDispatch> find(DispatchId id) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(DispatchRow.class, some.value()))
                .map(DispatchRow::toDispatch);
    }

    /** Whoever else changes it waits until the transaction ends. */
    public Optional<StoredDispatch> lock(DispatchId id) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(DispatchRow.class, some.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(DispatchRow::toDispatch);
    }

    /** Newest first. */
    public List<StoredDispatch> of(EntryId entry) {
        return unit.entityManager()
                .createQuery(
                        "select d from DispatchRow d where d.entryId = :entry order by d.queuedAt desc, d.id desc",
                        DispatchRow.class)
                .setParameter("entry", entry.value())
                .getResultStream()
                .map(DispatchRow::toDispatch)
                .toList();
    }

    public void step(DispatchId id, DispatchStatus status, Instant at, String reason, String detail) {
        StepRow row = new StepRow();
        row.dispatchId = id.value();
        row.number = rows(id).size() + 1;
        row.status = status;
        row.at = at;
        row.reason = reason;
        row.detail = detail == null ? null : detail.substring(0, Math.min(DETAIL, detail.length()));
        unit.entityManager().persist(row);
        unit.flush();
    }

    /** Oldest first. */
    public List<DispatchStep> steps(DispatchId id) {
        return rows(id).stream().map(StepRow::toStep).toList();
    }

    private List<StepRow> rows(DispatchId id) {
        return unit.entityManager()
                .createQuery("select s from StepRow s where s.dispatchId = :id order by s.number", StepRow.class)
                .setParameter("id", id.value())
                .getResultList();
    }
}
