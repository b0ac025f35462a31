package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.ForbiddenChannel;
import dev.kontor.contacts.internal.domain.Wish;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which channels contacts and companies forbid (C7). */
public final class ForbiddenChannels {
    private static final String OF_RECORD = "select o.id, f.id from contacts_contact o"
            + " join contacts_contact m on m.tenant_id = o.tenant_id and m.record_id = o.record_id";
    private static final String BY_CONTACT =
            OF_RECORD + " join contacts_forbidden_channel f on f.tenant_id = m.tenant_id and f.contact_id = m.id";
    private static final String BY_COMPANY = OF_RECORD
            + " join contacts_client_link l on l.tenant_id = m.tenant_id and l.contact_id = m.id"
            + " join contacts_client k on k.tenant_id = l.tenant_id and k.id = l.client_id and k.deleted_at is null"
            + " join contacts_forbidden_channel f on f.tenant_id = k.tenant_id and f.client_id = k.id";

    private final TenantSql sql;
    private final IdSource ids;

    public ForbiddenChannels(Unit unit, IdSource ids) {
        this.sql = new TenantSql(unit);
        this.ids = ids;
    }

    /** All that holds for the contact, by channel and age. */
    public List<ForbiddenChannel> of(ContactId contact) {
        List<UUID> found = pairs(List.of(contact)).stream()
                .map(pair -> (UUID) pair[1])
                .distinct()
                .toList();
        return shown(rows(found));
    }

    /** What the company forbids. */
    public List<ForbiddenChannel> of(ClientId client) {
        return shown(sql.entityManager()
                .createQuery(
                        "select f from ForbiddenChannelRow f where f.clientId = :client", ForbiddenChannelRow.class)
                .setParameter("client", client.value())
                .getResultList());
    }

    /** For whom of the contacts the channel is forbidden, and since when at the latest. */
    public Map<ContactId, Instant> forbidding(CommunicationChannel channel, List<ContactId> contacts) {
        Map<ContactId, Instant> latest = new HashMap<>();
        if (contacts.isEmpty()) {
            return latest;
        }
        List<Object[]> pairs = pairs(contacts);
        Map<UUID, Instant> ofChannel = rows(
                        pairs.stream().map(pair -> (UUID) pair[1]).distinct().toList())
                .stream()
                .filter(row -> row.channel.equals(channel.name()))
                .collect(Collectors.toMap(row -> row.id, row -> row.recordedAt));
        for (Object[] pair : pairs) {
            Instant recorded = ofChannel.get((UUID) pair[1]);
            if (recorded != null) {
                latest.merge(new ContactId((UUID) pair[0]), recorded, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return latest;
    }

    /** Each of the contacts with each wish that holds for it. */
    private List<Object[]> pairs(List<ContactId> contacts) {
        List<UUID> some = contacts.stream().map(ContactId::value).toList();
        String among = " where o.tenant_id = ?1 and o.id in " + TenantSql.placeholders(2, some);
        List<Object[]> pairs = new ArrayList<>(sql.rows(BY_CONTACT + among, some.toArray()));
        pairs.addAll(sql.rows(BY_COMPANY + among, some.toArray()));
        return pairs;
    }

    private List<ForbiddenChannelRow> rows(List<UUID> found) {
        return found.isEmpty()
                ? List.of()
                : sql.entityManager()
                        .createQuery(
                                "select f from ForbiddenChannelRow f where f.id in :ids", ForbiddenChannelRow.class)
                        .setParameter("ids", found)
                        .getResultList();
    }

    private List<ForbiddenChannel> shown(List<ForbiddenChannelRow> rows) {
        return rows.stream()
                .map(row -> row.toForbidden(nameOf(row)))
                .sorted(Comparator.comparing(ForbiddenChannel::channel).thenComparing(ForbiddenChannel::recordedAt))
                .toList();
    }

    private String nameOf(ForbiddenChannelRow row) {
        return row.contactId == null
                ? sql.entityManager().find(ClientRow.class, row.clientId).name
                : sql.entityManager().find(ContactRow.class, row.contactId).displayName;
    }

    /** What its owner itself has said of the channel. */
    public Optional<ForbiddenChannel> find(Wish wish) {
        return row(wish).map(row -> row.toForbidden(null));
    }

    private Optional<ForbiddenChannelRow> row(Wish wish) {
        String owner = wish.ofClient() ? "f.clientId" : "f.contactId";
        return sql.entityManager()
                .createQuery(
                        "select f from ForbiddenChannelRow f where " + owner + " = :owner and f.channel = :channel",
                        ForbiddenChannelRow.class)
                .setParameter("owner", wish.owner().value())
                .setParameter("channel", wish.channel().name())
                .getResultStream()
                .findFirst();
    }

    public void insert(Wish wish, String reason, Caller by, Instant now) {
        ForbiddenChannelRow row = new ForbiddenChannelRow();
        row.id = ids.next();
        row.contactId = wish.ofClient() ? null : wish.owner().value();
        row.clientId = wish.ofClient() ? wish.owner().value() : null;
        row.channel = wish.channel().name();
        row.reason = reason;
        row.recordedBy = by.user().value();
        row.recordedByName = by.displayName();
        row.recordedAt = now;
        sql.entityManager().persist(row);
        sql.entityManager().flush();
    }

    public void delete(Wish wish) {
        row(wish).ifPresent(sql.entityManager()::remove);
        sql.entityManager().flush();
    }
}
