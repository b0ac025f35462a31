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
import dev.kontor.messaging.internal.domain.EntryFilter;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entries of the tenant of the running transaction. */
public final class EntryStore {
    private static final String PLACE = " and (e.changedAt < :at or (e.changedAt = :at and e.id < :id))";
    // who stands among the recipients of a mail has no right to the mailbox that it came by
    private static final String OWN = "(e.createdBy = :user or (e.received = false and e.id in"
            + " (select r.entryId from RecipientRow r where r.userId = :user)) or e.id in"
            + " (select h.entryId from HolderRow h where h.kind = :holder and h.subject = :user))";
    private static final String ORDER = " order by e.changedAt desc, e.id desc";

    private final Unit unit;
    private final RecipientStore recipients;
    private final ReceptionStore receptions;

    public EntryStore(Unit unit) {
        this.unit = unit;
        this.recipients = new RecipientStore(unit);
        this.receptions = new ReceptionStore(unit);
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
                .map(this::whole);
    }

    public ContactEntry insert(EntryId id, EntryData data, UserId by, String byName, Instant now) {
        EntryRow row = inserted(id, data, EntryStatus.DRAFT, by, byName, now);
        return row.toEntry(data.recipients(), null);
    }

    /** W31: what came in is nobody's draft. */
    public void insertReceived(EntryId id, EntryData data, UserId by, String byName, Instant now) {
        inserted(id, data, EntryStatus.CREATED, by, byName, now).received = true;
        unit.flush();
    }

    private EntryRow inserted(EntryId id, EntryData data, EntryStatus status, UserId by, String byName, Instant now) {
        EntryRow row = new EntryRow();
        row.id = id.value();
        row.version = 1;
        row.status = status;
        row.createdBy = by.value();
        row.createdByName = byName;
        row.createdAt = now;
        row.changedAt = now;
        row.apply(data);
        unit.entityManager().persist(row);
        unit.flush();
        recipients.replace(id, data.recipients());
        return row;
    }

    public ContactEntry change(EntryId id, EntryData data, Instant now) {
        EntryRow row = touched(id, now);
        row.apply(data);
        unit.flush();
        recipients.replace(id, data.recipients());
        return whole(row);
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

    /** Those the user wrote or brought in, is a recipient of, or has in their view. */
    public List<EntrySummary> mine(UserId user, EntryFilter filter, KeysetCursor after, int limit) {
        return page(query(OWN, user, filter, after, limit), after);
    }

    /**
     * Those of the teams that the user may see.
     *
     * @param emails whether the user may read the mails of others
     */
    public List<EntrySummary> ofTeams(
            Collection<TeamId> teams, UserId user, boolean emails, EntryFilter filter, KeysetCursor after, int limit) {
        if (teams.isEmpty()) {
            return List.of();
        }
        String wanted = "(e.teamId in :teams or e.id in (select t.entryId from HolderRow t where t.kind = :team"
                + " and t.subject in :teams)) and ((e.privateEntry = false" + (emails ? "" : " and e.received = false")
                + ") or " + OWN + ")";
        return page(
                query(wanted, user, filter, after, limit)
                        .setParameter("team", HolderRow.Kind.TEAM)
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
                .map(row -> row.toEntry(List.of(), null))
                .toList();
    }

    private TypedQuery<EntryRow> query(String wanted, UserId user, EntryFilter filter, KeysetCursor after, int limit) {
        TypedQuery<EntryRow> query = unit.entityManager()
                .createQuery(
                        "select e from EntryRow e where " + wanted
                                + (filter.status() == null ? "" : " and e.status = :status")
                                + (filter.undelivered() ? " and e.dispatch in :undelivered" : "")
                                + (after == null ? "" : PLACE) + ORDER,
                        EntryRow.class)
                .setParameter("user", user.value())
                .setParameter("holder", HolderRow.Kind.USER)
                .setMaxResults(limit);
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        return filter.undelivered() ? query.setParameter("undelivered", EntryFilter.UNDELIVERED) : query;
    }

    private List<EntrySummary> page(TypedQuery<EntryRow> query, KeysetCursor after) {
        List<EntryRow> rows = placed(query, after).getResultList();
        Map<UUID, List<String>> names =
                recipients.names(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.toSummary(names.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static TypedQuery<EntryRow> placed(TypedQuery<EntryRow> query, KeysetCursor after) {
        return after == null
                ? query
                : query.setParameter("at", after.time().orElseThrow()).setParameter("id", after.id());
    }

    /** What came to a team too isn't private any more. */
    public void open(EntryId id, TeamId team, Instant now) {
        EntryRow row = touched(id, now);
        row.privateEntry = false;
        row.teamId = row.teamId == null && team != null ? team.value() : row.teamId;
        unit.flush();
    }

    private ContactEntry whole(EntryRow row) {
        EntryId id = new EntryId(row.id);
        return row.toEntry(recipients.of(id), row.received ? receptions.of(id, row.mainCase == null) : null);
    }

    private EntryRow touched(EntryId id, Instant now) {
        EntryRow row = unit.entityManager().find(EntryRow.class, id.value());
        row.version++;
        row.changedAt = now;
        return row;
    }

    private ContactEntry saved(EntryRow row) {
        unit.flush();
        return whole(row);
    }
}
