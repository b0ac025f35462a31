package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientLink;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.kernel.TypedId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The state of a thing as the audit trail compares it: what a user can enter, field by field. */
public final class Snapshot {

    /** Of a thing that isn't there yet, or not any more. */
    public static final Map<String, String> NOTHING = Map.of();

    private Snapshot() {}

    public static Map<String, String> of(Contact contact) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("salutation", contact.salutation());
        fields.put("firstName", contact.firstName());
        fields.put("lastName", contact.lastName());
        fields.put("company", contact.company());
        fields.put("jobTitle", contact.jobTitle());
        fields.put("note", contact.note());
        fields.put("team", bare(contact.team()));
        fields.put("points", points(contact.points()));
        fields.put("clients", clients(contact.clients()));
        return fields;
    }

    public static Map<String, String> of(Client client) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", client.name());
        fields.put("parent", bare(client.parent()));
        fields.put("street", client.street());
        fields.put("postalCode", client.postalCode());
        fields.put("city", client.city());
        fields.put("country", client.country());
        fields.put("website", client.website());
        fields.put("points", points(client.points()));
        return fields;
    }

    private static String bare(TypedId<?> id) {
        return id == null ? null : id.value().toString();
    }

    private static String points(List<ContactPoint> points) {
        return lines(points.stream()
                .map(point -> point.value() + (point.label() == null ? "" : " (" + point.label() + ")"))
                .toList());
    }

    private static String clients(List<ClientLink> clients) {
        return lines(clients.stream().map(link -> link.client().toString()).toList());
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? null : lines.stream().collect(Collectors.joining("\n"));
    }
}
