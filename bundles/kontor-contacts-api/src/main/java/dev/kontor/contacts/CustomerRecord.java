package dev.kontor.contacts;

import java.util.List;

/**
 * One customer: one contact or several joined ones.
 *
 * @param displayName of the oldest contact
 * @param contacts each as it is, the oldest first
 * @param points of all of them, without repetitions of the same kind and normalised value
 */
public record CustomerRecord(RecordId id, String displayName, List<Contact> contacts, List<ContactPoint> points) {

    public CustomerRecord {
        contacts = List.copyOf(contacts);
        points = List.copyOf(points);
    }
}
