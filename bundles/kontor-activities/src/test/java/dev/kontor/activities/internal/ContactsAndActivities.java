package dev.kontor.activities.internal;

import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.databases.Database;

/** Contacts and activities on one database, as Blueprint wires them; nobody listens to events yet. */
public record ContactsAndActivities(TestKontor kontor, ContactsCore contacts, ActivitiesCore activities) {

    public static ContactsAndActivities on(Database database) {
        TestKontor kontor = TestKontor.on(database)
                .unit("contacts", "db/contacts")
                .unit("activities", "db/activities")
                .start();
        ContactsCore contacts = new ContactsCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("contacts"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock());
        ActivitiesCore activities = new ActivitiesCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("activities"),
                kontor.audit(),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts.directory(),
                contacts.contacts());
        return new ContactsAndActivities(kontor, contacts, activities);
    }
}
