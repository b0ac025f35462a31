package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientLink;
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
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which companies a contact belongs to, and their names in the contact's searched text. What changes them takes the turn
 * {@link Turns.Subject#CLIENTS} first.
 */
public final class ClientLinks {
    static final int MAX_SEARCH_TEXT = 60_000;

    private static final String LINKS = "select l.contact_id, c.id, c.name from contacts_client_link l"
            + " join contacts_client c on c.tenant_id = l.tenant_id and c.id = l.client_id"
            + " where l.tenant_id = ?1 and c.deleted_at is null";

    private final TenantSql sql;

    public ClientLinks(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    /** By contact, the primary one first. */
    Map<UUID, List<ClientLink>> of(Collection<UUID> contacts) {
        RoundTrip roundTrip = sql.roundTrip();
        Supplier<Map<UUID, List<ClientLink>>> found = ask(roundTrip, contacts);
        roundTrip.go();
        return found.get();
    }

    /** As {@link #of}, with other questions. */
    Supplier<Map<UUID, List<ClientLink>>> ask(RoundTrip roundTrip, Collection<UUID> contacts) {
        if (contacts.isEmpty()) {
            return Map::of;
        }
        Supplier<List<Object[]>> rows = roundTrip.rows(
                LINKS + " and l.contact_id in " + TenantSql.placeholders(2, contacts) + " order by l.place",
                contacts.toArray());
        return () -> links(rows.get());
    }

    /** Replaces the companies of a contact; the first is the primary one. */
    public void replace(UUID contact, List<ClientId> clients, Instant now) {
        sql.execute(
                "insert into contacts_past_client_link (tenant_id, contact_id, client_id, recorded_at, ended_at)"
                        + " select tenant_id, contact_id, client_id, recorded_at, cast(?3 as timestamp with time zone)"
                        + " from contacts_client_link where tenant_id = ?1 and contact_id = ?2 and recorded_at < ?3",
                contact,
                now);
        sql.execute("delete from contacts_client_link where tenant_id = ?1 and contact_id = ?2", contact);
        for (int place = 0; place < clients.size(); place++) {
            sql.execute(
                    "insert into contacts_client_link (tenant_id, contact_id, client_id, place, recorded_at)"
                            + " values (?1, ?2, ?3, ?4, ?5)",
                    contact,
                    clients.get(place).value(),
                    place,
                    now);
        }
        write(contact, of(List.of(contact)).getOrDefault(contact, List.of()));
    }

    /** Brings the searched text of a company's contacts up to date, after it got another name or was deleted. */
    void clientChanged(UUID client) {
        Map<UUID, List<ClientLink>> links = links(sql.rows(
                LINKS
                        + " and l.contact_id in (select o.contact_id from contacts_client_link o"
                        + " where o.tenant_id = ?1 and o.client_id = ?2) order by l.place",
                client));
        List<UUID> contacts = sql.values(
                "select contact_id from contacts_client_link where tenant_id = ?1 and client_id = ?2"
                        + " order by contact_id",
                client);
        contacts.forEach(contact -> write(contact, links.getOrDefault(contact, List.of())));
    }

    private void write(UUID contact, List<ClientLink> links) {
        Stream<String> names = links.stream().map(ClientLink::name);
        sql.execute(
                "update contacts_contact set client_text = ?3 where tenant_id = ?1 and id = ?2",
                contact,
                SearchForm.FIELD_END + SearchForm.of(names, MAX_SEARCH_TEXT - 1));
    }

    private static Map<UUID, List<ClientLink>> links(List<Object[]> rows) {
        Map<UUID, List<ClientLink>> links = new HashMap<>();
        for (Object[] row : rows) {
            List<ClientLink> ofContact = links.computeIfAbsent((UUID) row[0], contact -> new ArrayList<>());
            ofContact.add(new ClientLink(new ClientId((UUID) row[1]), (String) row[2], ofContact.isEmpty()));
        }
        return links;
    }
}
