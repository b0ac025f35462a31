package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.Delivery;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of mails after they were sent, in the tenant of the running transaction. */
public final class DeliveryStore {
    private static final int REASON = 50;
    private static final int DETAIL = 300;

    private final Unit unit;
    private final TenantSql sql;

    public DeliveryStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    /** The dispatch that went out under this Message-ID. */
    public Optional<StoredDispatch> dispatch(String messageId) {
        return unit.entityManager()
                .createQuery("select d from DispatchRow d where d.messageId = :id", DispatchRow.class)
                .setParameter("id", messageId)
                .getResultStream()
                .findFirst()
                .map(DispatchRow::toDispatch);
    }

    /** By address. */
    public List<Delivery> of(DispatchId dispatch) {
        return rows(dispatch).stream().map(DeliveryRow::toDelivery).toList();
    }

    /** Keeps what is known now of one recipient, and in the entry the gravest of all. */
    public void keep(StoredDispatch dispatch, Delivery delivery) {
        DeliveryRow row = rows(dispatch.id()).stream()
                .filter(each -> each.email.equals(delivery.email()))
                .findFirst()
                .orElseGet(DeliveryRow::new);
        row.dispatchId = dispatch.id().value();
        row.email = delivery.email();
        row.state = delivery.state();
        row.at = delivery.at();
        row.reason = cut(delivery.reason(), REASON);
        row.detail = cut(delivery.detail(), DETAIL);
        unit.entityManager().persist(row);
        unit.flush();
        entry(dispatch.entry()).delivery = gravest(rows(dispatch.id()));
        unit.flush();
    }

    private static DeliveryState gravest(List<DeliveryRow> rows) {
        List<DeliveryState> states = rows.stream().map(row -> row.state).toList();
        if (states.contains(DeliveryState.BOUNCED)) {
            return DeliveryState.BOUNCED;
        }
        return states.contains(DeliveryState.REPLIED) ? DeliveryState.REPLIED : DeliveryState.DELIVERED;
    }

    private EntryRow entry(EntryId id) {
        return unit.entityManager().find(EntryRow.class, id.value());
    }

    private List<DeliveryRow> rows(DispatchId dispatch) {
        return unit.entityManager()
                .createQuery(
                        "select d from DeliveryRow d where d.dispatchId = :dispatch order by d.email",
                        DeliveryRow.class)
                .setParameter("dispatch", dispatch.value())
                .getResultList();
    }

    private static String cut(String text, int max) {
        return text == null ? null : text.substring(0, Math.min(max, text.length()));
    }

    /** One more report on a mail that nobody here has sent. */
    public void stray(Instant now) {
        int known = sql.execute(
                "update messaging_stray_report set reports = reports + 1, last_at = ?2 where tenant_id = ?1", now);
        if (known == 0) {
            sql.execute("insert into messaging_stray_report (tenant_id, reports, last_at) values (?1, 1, ?2)", now);
        }
    }

    public long strays() {
        return sql.count("select coalesce(sum(reports), 0) from messaging_stray_report where tenant_id = ?1");
    }
}
