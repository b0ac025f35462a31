package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ClientLink;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.internal.persistence.GroupStore.Group;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.persistence.RoundTrip;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts contacts together from their rows: what belongs to them is asked for in one round trip. */
final class ContactReader {
    private final TenantSql sql;
    private final PointStore points;
    private final ClientLinks links;
    private final GroupStore labels;
    private final GroupStore lists;

    ContactReader(Unit unit, PointStore points) {
        this.sql = new TenantSql(unit);
        this.points = points;
        this.links = new ClientLinks(unit);
        this.labels = new GroupStore(Groups.LABELS, unit);
        this.lists = new GroupStore(Groups.LISTS, unit);
    }

    /** In the order of the rows. */
    List<Contact> read(List<ContactRow> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        RoundTrip roundTrip = sql.roundTrip();
        Supplier<Map<UUID, List<ContactPoint>>> pointsAsked = points.ask(roundTrip, PointStore.Owner.CONTACT, ids);
        Supplier<Map<UUID, List<ClientLink>>> clientsAsked = links.ask(roundTrip, ids);
        Supplier<Map<UUID, List<Group>>> labelsAsked = labels.ask(roundTrip, ids);
        Supplier<Map<UUID, List<Group>>> listsAsked = lists.ask(roundTrip, ids);
        roundTrip.go();
        Map<UUID, List<ContactPoint>> pointsOf = pointsAsked.get();
        Map<UUID, List<ClientLink>> clientsOf = clientsAsked.get();
        Map<UUID, List<Group>> labelsOf = labelsAsked.get();
        Map<UUID, List<Group>> listsOf = listsAsked.get();
        return rows.stream()
                .map(row -> contact(
                        row,
                        pointsOf.getOrDefault(row.id, List.of()),
                        clientsOf.getOrDefault(row.id, List.of()),
                        labelsOf.getOrDefault(row.id, List.of()),
                        listsOf.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Contact contact(
            ContactRow row,
            List<ContactPoint> points,
            List<ClientLink> clients,
            List<Group> labels,
            List<Group> lists) {
        return new Contact(
                new ContactId(row.id),
                new RecordId(row.recordId),
                row.version,
                row.displayName,
                row.salutation,
                row.firstName,
                row.lastName,
                row.company,
                row.jobTitle,
                row.note,
                row.teamId == null ? null : new TeamId(row.teamId),
                points,
                clients,
                labels.stream()
                        .map(label -> new Label(new LabelId(label.id()), label.name()))
                        .toList(),
                lists.stream()
                        .map(list -> new ContactList(new ListId(list.id()), list.name()))
                        .toList(),
                OriginColumns.read(row.originKind, row.originSourceKind, row.originSourceId, row.occurredAt),
                row.recordedAt);
    }
}
