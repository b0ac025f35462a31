package dev.kontor.contacts.internal.persistence;

import dev.kontor.persistence.RoundTrip;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.SearchForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Labels or lists: their names, and the contacts that stand in them. */
public final class GroupStore {

    /** A label or list. */
    public record Group(UUID id, String name, boolean deleted) {}

    private final Groups groups;
    private final TenantSql sql;

    public GroupStore(Groups groups, Unit unit) {
        this.groups = groups;
        this.sql = new TenantSql(unit);
    }

    /** Whether another one has the name, case ignored. */
    public boolean nameTaken(String name) {
        return !rows(
                        "select id, name, deleted_at from {names} where tenant_id = ?1 and name_key = ?2",
                        SearchForm.nameKey(name))
                .isEmpty();
    }

    public void insert(UUID id, String name, Instant now) {
        execute(
                "insert into {names} (tenant_id, id, name, name_key, recorded_at) values (?1, ?2, ?3, ?4, ?5)",
                id,
                name,
                SearchForm.nameKey(name),
                now);
    }

    /** Also a deleted one; waits for others that change it. */
    public Optional<Group> lock(UUID id) {
        return rows("select id, name, deleted_at from {names} where tenant_id = ?1 and id = ?2 for update", id).stream()
                .findFirst();
    }

    /** Also a deleted one. */
    public Optional<Group> find(UUID id) {
        return rows("select id, name, deleted_at from {names} where tenant_id = ?1 and id = ?2", id).stream()
                .findFirst();
    }

    /** By name. */
    public List<Group> all() {
        return rows("select id, name, deleted_at from {names} where tenant_id = ?1 and deleted_at is null"
                + " order by name_key, id");
    }

    /** Its name is free again, and nobody stands in it any more; gives how many did. */
    public int delete(UUID id, Instant now) {
        execute("update {names} set deleted_at = ?3, name_key = null where tenant_id = ?1 and id = ?2", id, now);
        return execute("delete from {members} where tenant_id = ?1 and {group} = ?2", id);
    }

    public boolean contains(UUID id, UUID contact) {
        return sql.count(
                        groups.sql("select count(*) from {members} where tenant_id = ?1 and {group} = ?2 and"
                                + " contact_id = ?3"),
                        id,
                        contact)
                > 0;
    }

    public void add(UUID id, UUID contact, Instant now) {
        execute(
                "insert into {members} (tenant_id, {group}, contact_id, recorded_at) values (?1, ?2, ?3, ?4)",
                id,
                contact,
                now);
    }

    /** Whether the contact stood in it. */
    public boolean remove(UUID id, UUID contact) {
        return execute("delete from {members} where tenant_id = ?1 and {group} = ?2 and contact_id = ?3", id, contact)
                > 0;
    }

    /** Asks in which of them each contact stands, by name. */
    Supplier<Map<UUID, List<Group>>> ask(RoundTrip roundTrip, Collection<UUID> contacts) {
        if (contacts.isEmpty()) {
            return Map::of;
        }
        String statement = groups.sql("select m.contact_id, n.id, n.name from {members} m"
                        + " join {names} n on n.tenant_id = m.tenant_id and n.id = m.{group}"
                        + " where m.tenant_id = ?1 and n.deleted_at is null and m.contact_id in ")
                + TenantSql.placeholders(2, contacts)
                + " order by n.name_key, n.id";
        Supplier<List<Object[]>> rows = roundTrip.rows(statement, contacts.toArray());
        return () -> byContact(rows.get());
    }

    private static Map<UUID, List<Group>> byContact(List<Object[]> rows) {
        Map<UUID, List<Group>> byContact = new HashMap<>();
        for (Object[] row : rows) {
            byContact
                    .computeIfAbsent((UUID) row[0], contact -> new ArrayList<>())
                    .add(new Group((UUID) row[1], (String) row[2], false));
        }
        return byContact;
    }

    private List<Group> rows(String statement, Object... parameters) {
        return sql.rows(groups.sql(statement), parameters).stream()
                .map(row -> new Group((UUID) row[0], (String) row[1], row[2] != null))
                .toList();
    }

    private int execute(String statement, Object... parameters) {
        return sql.execute(groups.sql(statement), parameters);
    }
}
