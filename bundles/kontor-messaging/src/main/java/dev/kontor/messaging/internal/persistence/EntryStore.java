package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The entries of the tenant of the running transaction. */
public final class EntryStore {
    private static final String PLACE = " and (e.changedAt < :at or (e.changedAt = :at and e.id < :id))";
    private static final String ORDER = " order by e.changedAt desc, e.id desc";

    private final Unit unit;
    private final RecipientStore recipients;

    public EntryStore(Unit unit) {
        this.unit = unit;
        this.recipients = new RecipientStore(unit);
    }

    public Optional<ContactEntry> find(EntryId id) {
        return found(id, LockModeType.NONE);
    }

    /** Whoever else changes it waits until the transaction ends. */
    public Optional<ContactEntry> lock(EntryId id) {
        return found(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ContactEntry> found(EntryId id, LockModeType lock) {
        return Optional.ofNullable(id)
                .map(some -> unit.entityManager().find(EntryRow.class, some.value(), lock))
                .map(row -> row.toEntry(recipients.of(id)));
    }

    public ContactEntry insert(EntryId id, EntryData data, UserId by, String byName, Instant now) {
        EntryRow row = new EntryRow();
        row.id = id.value();
        row.version = 1;
        row.status = EntryStatus.DRAFT;
        row.createdBy = by.value();
        row.createdByName = byName;
        row.createdAt = now;
        row.changedAt = now;
        row.apply(data);
        unit.entityManager().persist(row);
        unit.flush();
        recipients.replace(id, data.recipients());
        return row.toEntry(data.recipients());
    }

    public ContactEntry change(EntryId id, EntryData data, Instant now) {
        EntryRow row = touched(id, now);
        row.apply(data);
        unit.flush();
        recipients.replace(id, data.recipients());
        return row.toEntry(data.recipients());
    }

    public ContactEntry move(EntryId id, EntryStatus status, Instant now) {
        EntryRow row = touched(id, now);
        row.status = status;
        return saved(row);
    }

    public ContactEntry publish(EntryId id, boolean published, Instant now) {
        EntryRow row = touched(id, now);
        row.published = published;
        return saved(row);
    }

    /** How far it is sent; what a page shows of it, so no new version. */
    public void dispatched(EntryId id, DispatchStatus status) {
        EntryRow row = unit.entityManager().find(EntryRow.class, id.value());
        row.dispatch = status;
        unit.flush();
    }

    /** W10, Q40: it says what was sent, and is done. */
    public void sent(EntryId id, String matchcode, String text, Instant now) {
        EntryRow row = touched(id, now);
        row.matchcode = matchcode;
        row.text = text;
        row.status = EntryStatus.DONE;
        row.dispatch = DispatchStatus.SENT;
        row.sentAt = now;
        unit.flush();
    }

    public boolean anyOf(CategoryId category) {
        return new TenantSql(unit)
                        .count(
                                "select count(*) from messaging_entry where tenant_id = ?1 and category_id = ?2",
                                category.value())
                > 0;
    }

    /** Those the user wrote or is a recipient of. */
    public List<EntrySummary> mine(UserId user, EntryStatus status, KeysetCursor after, int limit) {
        String wanted =
                "(e.createdBy = :user or e.id in (select r.entryId from RecipientRow r where r.userId = :user))";
        return page(query(wanted, status, after, limit).setParameter("user", user.value()), after);
    }

    /** Those of the teams that the user may see. */
    public List<EntrySummary> ofTeams(
            Collection<TeamId> teams, UserId user, EntryStatus status, KeysetCursor after, int limit) {
        if (teams.isEmpty()) {
            return List.of();
        }
        String wanted = "e.teamId in :teams and (e.privateEntry = false or e.createdBy = :user"
                + " or e.id in (select r.entryId from RecipientRow r where r.userId = :user))";
        return page(
                query(wanted, status, after, limit)
                        .setParameter("user", user.value())
                        .setParameter("teams", teams.stream().map(TeamId::value).toList()),
                after);
    }

    /** The published ones of a case, oldest first. */
    public List<ContactEntry> published(CaseRef mainCase, KeysetCursor after, int limit) {
        String place = after == null ? "" : " and (e.createdAt > :at or (e.createdAt = :at and e.id > :id))";
        TypedQuery<EntryRow> query = unit.entityManager()
                .createQuery(
                        "select e from EntryRow e where e.mainCase = :main and e.published = true" + place
                                + " order by e.createdAt, e.id",
                        EntryRow.class)
                .setParameter("main", mainCase.value())
                .setMaxResults(limit);
        return placed(query, after)
                .getResultStream()
                .map(row -> row.toEntry(List.of()))
                .toList();
    }

    private TypedQuery<EntryRow> query(String wanted, EntryStatus status, KeysetCursor after, int limit) {
        TypedQuery<EntryRow> query = unit.entityManager()
                .createQuery(
                        "select e from EntryRow e where " + wanted + (status == null ? "" : " and e.status = :status")
                                + (after == null ? "" : PLACE) + ORDER,
                        EntryRow.class)
                .setMaxResults(limit);
        return status == null ? query : query.setParameter("status", status);
    }

    private static List<EntrySummary> page(TypedQuery<EntryRow> query, KeysetCursor after) {
        return placed(query, after).getResultStream().map(EntryRow::toSummary).toList();
    }

    private static TypedQuery<EntryRow> placed(TypedQuery<EntryRow> query, KeysetCursor after) {
        return after == null
                ? query
                : query.setParameter("at", after.time().orElseThrow()).setParameter("id", after.id());
    }

    private EntryRow touched(EntryId id, Instant now) {
        EntryRow row = unit.entityManager().find(EntryRow.class, id.value());
        row.version++;
        row.changedAt = now;
        return row;
    }

    private ContactEntry saved(EntryRow row) {
        unit.flush();
        return row.toEntry(recipients.of(new EntryId(row.id)));
    }
}
