package dev.kontor.contacts.internal;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactFilter;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.util.List;

/** The whole module on a real database, with a tenant of its own where it is switched on. */
public final class TestContacts implements AutoCloseable {
    public static final Origin MANUAL = new Origin("manual", null, null);

    public final TestKontor kontor;
    public final ContactsCore core;
    public final TestTenant tenant;
    /** Somebody who may do everything in the tenant. */
    public final CallContext anna;

    private TestContacts(TestKontor kontor, List<ContactFilter> filters) {
        this.kontor = kontor;
        this.core = new ContactsCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("contacts"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock(),
                filters);
        this.tenant = kontor.tenant().withModules(ContactsModule.ID);
        this.anna = tenant.admin();
    }

    public static TestContacts on(Database database) {
        return on(database, List.of());
    }

    /** With conditions of other features. */
    public static TestContacts on(Database database, List<ContactFilter> filters) {
        return new TestContacts(
                TestKontor.on(database).unit("contacts", "db/contacts").start(), filters);
    }

    /** A tenant with the module switched on, and somebody who may do everything in it. */
    public CallContext elsewhere() {
        return kontor.tenant().withModules(ContactsModule.ID).admin();
    }

    public Contact contact(String firstName, String lastName, NewContactPoint... points) {
        return create(new ContactData(null, firstName, lastName, null, null, null, null, List.of(points)));
    }

    public Contact create(ContactData data) {
        return core.contacts().create(anna, data, MANUAL).orThrow().contact();
    }

    public static ContactData named(String firstName, String lastName, NewContactPoint... points) {
        return new ContactData(null, firstName, lastName, null, null, null, null, List.of(points));
    }

    public static NewContactPoint email(String address) {
        return new NewContactPoint(HandleKind.EMAIL, address, null);
    }

    public static NewContactPoint phone(String number) {
        return new NewContactPoint(HandleKind.PHONE, number, null);
    }

    @Override
    public void close() {
        kontor.close();
    }
}
