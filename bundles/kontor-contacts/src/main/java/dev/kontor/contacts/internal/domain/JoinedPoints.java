package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contact points of a customer record: those of all its contacts, each address or number once. */
public final class JoinedPoints {

    private JoinedPoints() {}

    /** In the order of the contacts; of the same address or number the first counts. */
    public static List<ContactPoint> of(List<Contact> contacts) {
        Map<String, ContactPoint> points = new LinkedHashMap<>();
        contacts.stream()
                .flatMap(contact -> contact.points().stream())
                .forEach(point -> points.putIfAbsent(point.kind() + " " + point.normalized(), point));
        return List.copyOf(points.values());
    }
}
