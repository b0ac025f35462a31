package dev.kontor.contacts.internal.persistence;

import static dev.kontor.contacts.internal.persistence.ClientLinks.MAX_SEARCH_TEXT;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.domain.CheckedClient;
import dev.kontor.contacts.internal.domain.SearchWords;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Slice;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import dev.kontor.rules.SearchForm;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Client companies. A deleted one is not found, but its row and its links stay as history. */
public final class ClientStore {
    private static final int MAX_NAME = 400;

    private final Unit unit;
    private final TenantSql sql;
    private final PointStore points;
    private final ClientLinks links;
    private final IdSource ids;

    public ClientStore(Unit unit, IdSource ids) {
        this.unit = unit;
        this.ids = ids;
        this.sql = new TenantSql(unit);
        this.points = new PointStore(unit, ids);
        this.links = new ClientLinks(unit);
    }

    public Optional<Client> find(ClientId id) {
        return read(row(id));
    }

    /** As {@link #find}; others that lock or write it wait until the transaction ends. */
    public Optional<Client> lock(ClientId id) {
        return id == null
                ? Optional.empty()
                : read(unit.entityManager().find(ClientRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether there is such a company, also a deleted one. */
    public boolean known(ClientId id) {
        return row(id) != null;
    }

    /** The company above; empty when there is none, or no such company. */
    public Optional<ClientId> parentOf(ClientId id) {
        return find(id).map(Client::parent);
    }

    /** The companies directly below, by name. */
    public List<Client> childrenOf(ClientId id) {
        return readAll(unit.entityManager()
                .createQuery(
                        "select c from ClientRow c where c.parentId = :parent and c.deletedAt is null"
                                + " order by c.sortName, c.id",
                        ClientRow.class)
                .setParameter("parent", id.value())
                .getResultList());
    }

    /** By name, after the cursor's row, or from the beginning when it is null. */
    public Slice<Client> search(ClientQuery query, KeysetCursor after, int size) {
        SearchSql search = new SearchSql(sql, "c.id, c.sort_name", "contacts_client")
                .andText("c.search_text", SearchWords.read(query.text()));
        if (query.parent() != null) {
            search.and("c.parent_id = {}", query.parent().value());
        }
        List<Object[]> rows = search.slice(after, size + 1);
        List<Object[]> shown = rows.subList(0, Math.min(size, rows.size()));
        List<Client> clients = readAll(shown.stream()
                .map(row -> unit.entityManager().find(ClientRow.class, row[0]))
                .toList());
        if (rows.size() <= size) {
            return new Slice<>(clients, null);
        }
        Object[] last = shown.get(size - 1);
        return new Slice<>(clients, new KeysetCursor((String) last[1], (UUID) last[0]).toCursor());
    }

    public Client insert(CheckedClient client, Origin origin, Instant now) {
        ClientRow row = new ClientRow();
        row.id = ids.next();
        row.occurredAt = now;
        row.recordedAt = now;
        enter(row, client);
        unit.entityManager().persist(row);
        return writePoints(row, client, origin, now);
    }

    /** Of a company that {@link #lock} gave. */
    public Client update(ClientId id, CheckedClient client, Origin originOfNew, Instant now) {
        ClientRow row = row(id);
        boolean renamed = !row.name.equals(client.name());
        enter(row, client);
        Client updated = writePoints(row, client, originOfNew, now);
        if (renamed) {
            links.clientChanged(row.id);
        }
        return updated;
    }

    /** Makes a company one without a company above it. */
    public Client detachFromParent(ClientId id) {
        ClientRow row = row(id);
        row.parentId = null;
        row.version++;
        unit.entityManager().flush();
        return readAll(List.of(row)).get(0);
    }

    public void markDeleted(ClientId id, Instant now) {
        ClientRow row = row(id);
        row.deletedAt = now;
        row.version++;
        unit.entityManager().flush();
        links.clientChanged(row.id);
    }

    private Client writePoints(ClientRow row, CheckedClient client, Origin originOfNew, Instant now) {
        unit.entityManager().flush();
        points.replace(PointStore.Owner.CLIENT, row.id, client.points(), originOfNew, now);
        unit.entityManager().flush();
        return readAll(List.of(row)).get(0);
    }

    private static void enter(ClientRow row, CheckedClient client) {
        row.version++;
        row.name = client.name();
        row.parentId = client.parent() == null ? null : client.parent().value();
        row.street = client.street();
        row.postalCode = client.postalCode();
        row.city = client.city();
        row.country = client.country();
        row.website = client.website();
        row.sortName = SearchForm.sortKey(row.name, MAX_NAME);
        Stream<String> searched = Stream.concat(
                Stream.of(client.name(), client.city()),
                client.points().stream().flatMap(point -> Stream.of(point.normalized(), point.value())));
        row.searchText = SearchForm.of(searched, MAX_SEARCH_TEXT);
    }

    private ClientRow row(ClientId id) {
        return id == null ? null : unit.entityManager().find(ClientRow.class, id.value());
    }

    private Optional<Client> read(ClientRow row) {
        return row == null || row.deletedAt != null
                ? Optional.empty()
                : Optional.of(readAll(List.of(row)).get(0));
    }

    private List<Client> readAll(List<ClientRow> rows) {
        List<UUID> of = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<ContactPoint>> pointsOf = points.of(PointStore.Owner.CLIENT, of);
        Map<UUID, Integer> contactsOf = countContacts(of);
        return rows.stream()
                .map(row -> client(row, pointsOf.getOrDefault(row.id, List.of()), contactsOf.getOrDefault(row.id, 0)))
                .toList();
    }

    private Map<UUID, Integer> countContacts(Collection<UUID> clients) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!clients.isEmpty()) {
            sql.rows(
                            "select l.client_id, count(*) from contacts_client_link l join contacts_contact c"
                                    + " on c.tenant_id = l.tenant_id and c.id = l.contact_id"
                                    + " where l.tenant_id = ?1 and c.deleted_at is null and l.client_id in "
                                    + TenantSql.placeholders(2, clients) + " group by l.client_id",
                            clients.toArray())
                    .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        }
        return counts;
    }

    private static Client client(ClientRow row, List<ContactPoint> points, int contacts) {
        return new Client(
                new ClientId(row.id),
                row.version,
                row.name,
                row.parentId == null ? null : new ClientId(row.parentId),
                row.street,
                row.postalCode,
                row.city,
                row.country,
                row.website,
                points,
                contacts,
                row.recordedAt);
    }
}
