package dev.kontor.benchmarks;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.activities.internal.web.ActivitiesRest;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.TestWeb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Contacts and activities as Blueprint wires them, on PostgreSQL, called by an agent with an agent's rights. */
final class Services implements AutoCloseable {

    private final TestKontor kontor = TestKontor.on(Database.POSTGRESQL)
            .unit("contacts", "db/contacts")
            .unit("activities", "db/activities")
            .unit("web", "db/web")
            .start();
    private final TestTenant tenant = kontor.tenant().withModules(ContactsModule.ID, ActivitiesModule.ID);

    final CallContext agent = tenant.user(
            "anna",
            List.of(new TeamId(Dataset.TEAM)),
            ContactsModule.READ,
            ContactsModule.WRITE,
            ActivitiesModule.READ,
            ActivitiesModule.READ_TEAMS,
            KernelModule.READ_EMAIL,
            ActivitiesModule.WRITE);
    private final ContactsCore contacts = new ContactsCore(
            kontor.guard(),
            kontor.transactions(),
            kontor.unit("contacts"),
            kontor.audit(),
            kontor.events(),
            kontor.tenants(),
            kontor.ids(),
            kontor.clock());
    final ContactDirectory directory = contacts.directory();
    final Contacts search = contacts.contacts();
    private final ActivitiesCore activitiesCore = new ActivitiesCore(
            kontor.guard(),
            kontor.transactions(),
            kontor.unit("activities"),
            kontor.audit(),
            kontor.events(),
            kontor.ids(),
            kontor.clock(),
            kontor.host(),
            directory,
            contacts.contacts());
    final Activities activities = activitiesCore.activities();
    final CommunicationFigures figures = activitiesCore.figures();

    /** The head of a team of twenty. */
    final CallContext lead = tenant.user(
            "lead",
            List.of(new TeamId(Dataset.TEAM_OF_TWENTY), new TeamId(Dataset.TEAM)),
            ContactsModule.READ,
            ActivitiesModule.READ,
            ActivitiesModule.READ_TEAMS,
            ActivitiesModule.FIGURES_OF_COLLEAGUES);

    /** From now on events are delivered and told to open pages. */
    void startBackground() {
        kontor.startBackground();
    }

    /** Somebody else of the agent's team. */
    CallContext colleague(String name) {
        return tenant.user(
                name,
                List.of(new TeamId(Dataset.TEAM)),
                ContactsModule.READ,
                ActivitiesModule.READ,
                ActivitiesModule.READ_TEAMS);
    }

    /** What making a contact through the service leaves in the audit trail, and with it the contact's key. */
    void auditMaking(List<UUID> made) {
        kontor.guard()
                .write(agent, ContactsModule.WRITE, caller -> {
                    made.forEach(contact -> kontor.audit()
                            .append(
                                    caller,
                                    new AuditRecord(
                                            "contacts.contact-created",
                                            "contact",
                                            contact.toString(),
                                            new ContactId(contact),
                                            now(),
                                            Map.of())));
                    return Outcome.done(null);
                })
                .orThrow();
    }

    DataSource dataSource() {
        return kontor.dataSource();
    }

    Instant now() {
        return kontor.clock().instant();
    }

    UUID newId() {
        return kontor.ids().next();
    }

    /** The API on an HTTP server, with the resources of activities. */
    TestWeb web() {
        TestWeb web = TestWeb.on(kontor);
        web.restModules()
                .publish(
                        new ActivitiesRest(
                                activities,
                                activitiesCore.inbox(),
                                activitiesCore.settings(),
                                activitiesCore.figures()),
                        null);
        return web;
    }

    String tenant() {
        return tenant.id().value();
    }

    @Override
    public void close() {
        kontor.close();
    }
}
