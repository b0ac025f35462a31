package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ClientLink;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.internal.domain.SearchWords;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.persistence.RoundTrip;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** C3: the contact list, by display name. */
public final class ContactSearch {
    private final TenantSql sql;
    private final PointStore points;
    private final ClientLinks links;

    public ContactSearch(Unit unit, IdSource ids) {
        this.sql = new TenantSql(unit);
        this.points = new PointStore(unit, ids);
        this.links = new ClientLinks(unit);
    }

    /** A contact that was found, without what lies in other tables. */
    public record Found(ContactId id, RecordId record, String displayName, String company, String sortName) {

        public KeysetCursor place() {
            return new KeysetCursor(sortName, id.value());
        }
    }

    /**
     * After the cursor's row, or from the beginning when it is null.
     *
     * @param among only of these; null for all
     */
    public List<Found> find(ContactQuery query, Set<ContactId> among, KeysetCursor after, int rows) {
        if (among != null && among.isEmpty()) {
            return List.of();
        }
        SearchSql search = select(query);
        if (among != null) {
            search.andIn("c.id", among.stream().map(ContactId::value).toList());
        }
        return search.slice(after, rows).stream().map(ContactSearch::found).toList();
    }

    private static Found found(Object[] row) {
        return new Found(
                new ContactId((UUID) row[0]), new RecordId((UUID) row[1]), (String) row[2], (String) row[3], (String)
                        row[4]);
    }

    private SearchSql select(ContactQuery query) {
        SearchSql search = new SearchSql(
                        sql, "c.id, c.record_id, c.display_name, c.company, c.sort_name", "contacts_contact")
                .andText("(c.search_text || c.client_text)", SearchWords.read(query.text()));
        if (query.client() != null) {
            search.and(
                    member("contacts_client_link", "client_id"), query.client().value());
        }
        if (query.label() != null) {
            search.and(member("contacts_labelled", "label_id"), query.label().value());
        }
        if (query.list() != null) {
            search.and(member("contacts_listed", "list_id"), query.list().value());
        }
        return search;
    }

    private static String member(String table, String column) {
        return "exists (select 1 from " + table + " m where m.tenant_id = ?1 and m.contact_id = c.id and m." + column
                + " = {})";
    }

    public List<ContactSummary> summaries(List<Found> found) {
        List<UUID> ids = found.stream().map(contact -> contact.id().value()).toList();
        RoundTrip roundTrip = sql.roundTrip();
        Supplier<Map<UUID, List<ContactPoint>>> pointsAsked = points.ask(roundTrip, PointStore.Owner.CONTACT, ids);
        Supplier<Map<UUID, List<ClientLink>>> linksAsked = links.ask(roundTrip, ids);
        roundTrip.go();
        Map<UUID, List<ContactPoint>> pointsOf = pointsAsked.get();
        Map<UUID, List<ClientLink>> linksOf = linksAsked.get();
        return found.stream()
                .map(contact -> summary(
                        contact,
                        pointsOf.getOrDefault(contact.id().value(), List.of()),
                        linksOf.getOrDefault(contact.id().value(), List.of())))
                .toList();
    }

    private static ContactSummary summary(Found found, List<ContactPoint> points, List<ClientLink> links) {
        String company = found.company();
        if (company == null && !links.isEmpty()) {
            company = links.get(0).name();
        }
        return new ContactSummary(
                found.id(),
                found.record(),
                found.displayName(),
                company,
                first(points, HandleKind.EMAIL),
                first(points, HandleKind.PHONE));
    }

    private static String first(List<ContactPoint> points, HandleKind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .findFirst()
                .orElse(null);
    }
}
