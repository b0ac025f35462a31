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
import dev.kontor.testing.modules.Cores;
import dev.kontor.web.internal.TestWeb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Contacts and activities as Blueprint wires them, on PostgreSQL, called by an agent with an agent's rights. */
final class Services implements AutoCloseable {

    private final TestKontor kontor;
    private final TestTenant tenant;
    private final ActivitiesCore activitiesCore;
    final CallContext agent;

    /** The head of a team of twenty. */
    final CallContext lead;

    final ContactDirectory directory;
    final Contacts search;
    final Activities activities;
    final CommunicationFigures figures;

    /** On a new and empty database with a tenant of its own. */
    Services() {
        this(TestKontor.on(Database.POSTGRESQL), TestKontor::tenant);
    }

    /** On a kept database, for the tenant that is in it, or with a new one. */
    Services(KeptDatabase kept) {
        this(
                TestKontor.on(kept.pool()),
                kontor -> kept.tenant().map(kontor::tenant).orElseGet(kontor::tenant));
    }

    private Services(TestKontor.Builder builder, Function<TestKontor, TestTenant> tenants) {
        kontor = builder.unit("contacts", "db/contacts")
                .unit("activities", "db/activities")
                .unit("web", "db/web")
                .start();
        tenant = tenants.apply(kontor).withModules(ContactsModule.ID, ActivitiesModule.ID);
        agent = tenant.user(
                "anna",
                List.of(new TeamId(Dataset.TEAM)),
                ContactsModule.READ,
                ContactsModule.WRITE,
                ActivitiesModule.READ,
                ActivitiesModule.READ_TEAMS,
                KernelModule.READ_EMAIL,
                ActivitiesModule.WRITE);
        lead = tenant.user(
                "lead",
                List.of(new TeamId(Dataset.TEAM_OF_TWENTY), new TeamId(Dataset.TEAM)),
                ContactsModule.READ,
                ActivitiesModule.READ,
                ActivitiesModule.READ_TEAMS,
                ActivitiesModule.FIGURES_OF_COLLEAGUES);
        Cores cores = new Cores(kontor);
        ContactsCore contacts = cores.contacts();
        directory = contacts.directory();
        search = contacts.contacts();
        activitiesCore = cores.activities();
        activities = activitiesCore.activities();
        figures = activitiesCore.figures();
    }

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
