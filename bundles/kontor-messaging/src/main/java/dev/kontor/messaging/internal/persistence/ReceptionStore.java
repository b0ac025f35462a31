package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.CaseSuggestion;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Reception;
import dev.kontor.messaging.internal.persistence.HolderRow.Kind;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How entries of the tenant of the running transaction came in, and in whose view they are. */
public final class ReceptionStore {
    private final Unit unit;
    private final TenantSql sql;

    public ReceptionStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    /** @param messageId the Message-ID, or null */
    public void insert(EntryId entry, Reception reception, String messageId) {
        ReceivedRow row = new ReceivedRow();
        row.entryId = entry.value();
        row.sourceKind = reception.source().kind();
        row.sourceId = reception.source().id();
        row.messageId = messageId;
        row.at = reception.at();
        row.everybody = reception.everybody();
        row.flags = Lines.of(reception.flags());
        row.from(reception.sender());
        unit.entityManager().persist(row);
        addUsers(entry, reception.employees());
        addTeams(entry, reception.teams());
        unit.flush();
        int place = 0;
        for (CaseSuggestion suggestion : reception.suggestions()) {
            sql.execute(
                    "insert into messaging_suggestion (tenant_id, entry_id, place, case_id, reason)"
                            + " values (?1, ?2, ?3, ?4, ?5)",
                    entry.value(),
                    place++,
                    suggestion.id().value(),
                    suggestion.reason());
        }
    }

    public Optional<EntryId> bySource(SourceRef source) {
        return unit.entityManager()
                .createQuery(
                        "select r.entryId from ReceivedRow r where r.sourceKind = :kind and r.sourceId = :id",
                        UUID.class)
                .setParameter("kind", source.kind())
                .setParameter("id", source.id())
                .getResultStream()
                .map(EntryId::new)
                .findFirst();
    }

    /**
     * How the entry came in.
     *
     * @param open whether it has no main case, so that there is something to suggest
     */
    Reception of(EntryId entry, boolean open) {
        ReceivedRow row = unit.entityManager().find(ReceivedRow.class, entry.value());
        return new Reception(
                row.source(),
                row.sender(),
                row.at,
                holders(entry, Kind.USER).stream().map(UserId::new).toList(),
                holders(entry, Kind.TEAM).stream().map(TeamId::new).toList(),
                row.everybody,
                Lines.read(row.flags),
                open ? suggestions(entry) : List.of());
    }

    /** It is in the view of these too from now on. */
    public void addUsers(EntryId entry, Collection<UserId> users) {
        users.stream().map(UserId::value).distinct().forEach(user -> add(entry, Kind.USER, user));
    }

    public void addTeams(EntryId entry, Collection<TeamId> teams) {
        teams.stream().map(TeamId::value).distinct().forEach(team -> add(entry, Kind.TEAM, team));
    }

    public void openToEverybody(EntryId entry) {
        unit.entityManager().find(ReceivedRow.class, entry.value()).everybody = true;
        unit.flush();
    }

    private void add(EntryId entry, Kind kind, String subject) {
        unit.entityManager().persist(HolderRow.of(entry, kind, subject));
    }

    private List<String> holders(EntryId entry, Kind kind) {
        return unit.entityManager()
                .createQuery(
                        "select h.subject from HolderRow h where h.entryId = :entry and h.kind = :kind"
                                + " order by h.subject",
                        String.class)
                .setParameter("entry", entry.value())
                .setParameter("kind", kind)
                .getResultList();
    }

    private List<CaseSuggestion> suggestions(EntryId entry) {
        return sql
                .rows(
                        "select case_id, reason from messaging_suggestion where tenant_id = ?1 and entry_id = ?2"
                                + " order by place",
                        entry.value())
                .stream()
                .map(row -> new CaseSuggestion(new CaseRef((String) row[0]), (String) row[1]))
                .toList();
    }

    /** The entry that this module sent under the Message-ID from the address. */
    public Optional<EntryId> sentAs(String messageId, String sender) {
        return sql
                .<UUID>values(
                        "select entry_id from messaging_dispatch where tenant_id = ?1 and message_id = ?2"
                                + " and lower(sender_email) = lower(?3)",
                        messageId,
                        sender)
                .stream()
                .map(EntryId::new)
                .findFirst();
    }

    /** The main cases of what was sent or came in under these Message-IDs. */
    public Set<CaseRef> casesOf(Collection<String> messageIds) {
        if (messageIds.isEmpty()) {
            return Set.of();
        }
        String ids = TenantSql.placeholders(2, messageIds);
        List<Object> values = new ArrayList<>(messageIds);
        List<String> cases = sql.values(
                "select distinct main_case from messaging_entry where tenant_id = ?1 and main_case is not null and id"
                        + " in (select entry_id from messaging_dispatch where tenant_id = ?1 and message_id in " + ids
                        + " union all select entry_id from messaging_received where tenant_id = ?1 and message_id in "
                        + ids + ")",
                values.toArray());
        return cases.stream().map(CaseRef::new).collect(Collectors.toSet());
    }
}
