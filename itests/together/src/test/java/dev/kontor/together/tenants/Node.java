package dev.kontor.together.tenants;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.Clients;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactFilter;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.Labels;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.host.standalone.Calendars;
import dev.kontor.host.standalone.Cases;
import dev.kontor.host.standalone.Roles;
import dev.kontor.host.standalone.Teams;
import dev.kontor.host.standalone.Users;
import dev.kontor.host.standalone.internal.application.CalendarService;
import dev.kontor.host.standalone.internal.application.CaseService;
import dev.kontor.host.standalone.internal.application.DirectoryMemory;
import dev.kontor.host.standalone.internal.application.RoleService;
import dev.kontor.host.standalone.internal.application.TeamService;
import dev.kontor.host.standalone.internal.application.Traces;
import dev.kontor.host.standalone.internal.application.UserService;
import dev.kontor.host.standalone.internal.persistence.CalendarStore;
import dev.kontor.host.standalone.internal.persistence.CaseStore;
import dev.kontor.host.standalone.internal.persistence.Revisions;
import dev.kontor.host.standalone.internal.persistence.RoleStore;
import dev.kontor.host.standalone.internal.persistence.TeamStore;
import dev.kontor.host.standalone.internal.persistence.UserStore;
import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventSubscriptions;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.NoteClassifications;
import dev.kontor.leadflow.internal.ClassificationCore;
import dev.kontor.leadflow.internal.LeadflowCore;
import dev.kontor.mail.MailEntries;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.MailCore;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.EntryChoices;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.InternalMessages;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.MessagingSettings;
import dev.kontor.messaging.PublishedEntries;
import dev.kontor.messaging.ReceivedMessages;
import dev.kontor.messaging.internal.MessagingCore;
import dev.kontor.messaging.internal.ReceivingCore;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.databases.Database;
import dev.kontor.testing.modules.Cores;
import dev.kontor.web.internal.token.ApiTokenService;
import dev.kontor.web.token.ApiTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All modules as Blueprint wires them, on one node. A new module is added here, and to {@link #MODULES}. */
final class Node implements AutoCloseable {

    /** What can be switched. */
    static final List<ModuleId> MODULES =
            List.of(ContactsModule.ID, ActivitiesModule.ID, LeadflowModule.ID, MessagingModule.ID, MailModule.ID);

    private static final ImportSettings SETTINGS =
            new ImportSettings(new ReadLimits(1024 * 1024, 100, 10), 1024 * 1024, 2, 1_000);

    final TestKontor kontor;
    private final Path spool;
    private final MailCore mail;
    private final ReceivingCore receiving;
    private final List<Service> services = new ArrayList<>();

    private Node(TestKontor kontor, UnaryOperator<Guard> door) {
        this.kontor = kontor;
        MODULES.forEach(kontor::install);
        Cores cores = new Cores(kontor, door.apply(kontor.guard()));
        ContactsCore contacts = cores.contacts();
        ActivitiesCore activities = cores.activities();
        LeadflowCore leadflow = cores.leadflow();
        MessagingCore messaging = cores.messaging();
        receiving = cores.receiving();
        ClassificationCore classification = cores.classification();
        spool = folder();
        mail = cores.mail(spool, SETTINGS);
        kernel();
        host();
        add(ContactsModule.ID, Contacts.class, contacts.contacts());
        add(ContactsModule.ID, Clients.class, contacts.clients());
        add(ContactsModule.ID, ContactDirectory.class, contacts.directory());
        add(ContactsModule.ID, CustomerRecords.class, contacts.records());
        add(ContactsModule.ID, Labels.class, contacts.labels());
        add(ContactsModule.ID, ContactLists.class, contacts.lists());
        add(ContactsModule.ID, CommunicationPreferences.class, contacts.preferences());
        add(ActivitiesModule.ID, Activities.class, activities.activities());
        add(ActivitiesModule.ID, UnassignedInbox.class, activities.inbox());
        add(ActivitiesModule.ID, CommunicationFigures.class, activities.figures());
        add(ActivitiesModule.ID, ActivitySettings.class, activities.settings());
        add(LeadflowModule.ID, LeadQueue.class, leadflow.queue());
        add(LeadflowModule.ID, Leads.class, leadflow.leads());
        add(LeadflowModule.ID, LeadReports.class, leadflow.reports());
        add(LeadflowModule.ID, LeadStates.class, leadflow.states());
        add(LeadflowModule.ID, ContactFilter.class, leadflow.stateFilter());
        add(LeadflowModule.ID, LeadflowSettings.class, leadflow.settings());
        add(LeadflowModule.ID, NoteTemplates.class, leadflow.templates());
        add(MessagingModule.ID, ContactEntries.class, messaging.entries());
        add(MessagingModule.ID, EntrySending.class, messaging.sending());
        add(MessagingModule.ID, ActivityCategories.class, messaging.categories());
        add(MessagingModule.ID, MessagingSettings.class, messaging.settings());
        add(MessagingModule.ID, InternalMessages.class, messaging.messages());
        add(MessagingModule.ID, PublishedEntries.class, messaging.published());
        add(MessagingModule.ID, ReceivedMessages.class, receiving.messages());
        add(MessagingModule.ID, EntryChoices.class, messaging.choices());
        add(MessagingModule.ID, Campaigns.class, messaging.campaigns());
        add(LeadflowModule.ID, NoteClassifications.class, classification.classifications());
        add(LeadflowModule.ID, ClassificationSettings.class, classification.settings());
        add(MailModule.ID, MailImports.class, mail.imports());
        add(MailModule.ID, MailMessages.class, mail.messages());
        add(MailModule.ID, Mailboxes.class, mail.mailboxes());
        add(MailModule.ID, MailEntries.class, mail.entries(receiving.messages()));
        kontor.decides(activities.auditRule());
        kontor.subscribe(activities.intake());
        kontor.subscribe(activities.claim());
        kontor.subscribe(activities.secondLook());
        kontor.subscribe(messaging.deliveryFollower());
        kontor.subscribe(messaging.sentMailFollower());
        kontor.subscribe(messaging.hostTelling());
        leadflow.subscribers().forEach(kontor::subscribe);
        kontor.subscribe(receiving.subscriber());
    }

    static Node on(Database database) {
        return on(TestKontor.on(database), guard -> guard);
    }

    /** With a door before the guard through which all modules call it. */
    static Node on(TestKontor.Builder builder, UnaryOperator<Guard> door) {
        TestKontor kontor = builder.unit("contacts", "db/contacts")
                .unit("activities", "db/activities")
                .unit("leadflow", "db/leadflow")
                .unit("messaging", "db/messaging")
                .unit("mail", "db/mail")
                .unit("host", "db/host")
                .unit("web", "db/web")
                .start();
        return new Node(kontor, door);
    }

    /** Another node on the same database. */
    Node another(UnaryOperator<Guard> door) {
        return new Node(kontor.anotherNode(), door);
    }

    /** What the node does in the background, once, in this thread. */
    void lookAtMailboxes() {
        mail.watch().lookNow();
        kontor.deliverEvents();
    }

    /** As when the bundle of contact entries is stopped. */
    void entriesGo() {
        kontor.unsubscribe(receiving.subscriber());
    }

    void entriesComeBack() {
        kontor.subscribe(receiving.subscriber());
    }

    List<Service> services() {
        return services;
    }

    <S> S service(Class<S> api) {
        return services.stream()
                .filter(service -> service.api() == api)
                .map(service -> api.cast(service.instance()))
                .findFirst()
                .orElseThrow();
    }

    private <S> void add(ModuleId module, Class<S> api, S instance) {
        services.add(new Service(module, api, instance));
    }

    private void kernel() {
        add(ModuleId.KERNEL, Modules.class, kontor.modules());
        add(ModuleId.KERNEL, Tenants.class, kontor.tenants());
        add(ModuleId.KERNEL, AuditTrail.class, kontor.audit());
        add(ModuleId.KERNEL, AuditChain.class, kontor.auditChain());
        add(ModuleId.KERNEL, Privacy.class, kontor.privacy());
        add(ModuleId.KERNEL, EventDeliveries.class, kontor.deliveries());
        add(ModuleId.KERNEL, EventSubscriptions.class, kontor.subscriptions());
        add(ModuleId.KERNEL, InteractionIntake.class, kontor.intake());
        add(
                ModuleId.KERNEL,
                ApiTokens.class,
                new ApiTokenService(
                        kontor.guard(),
                        kontor.transactions(),
                        kontor.audit(),
                        kontor.host(),
                        kontor.clock(),
                        kontor.ids()));
    }

    private void host() {
        UserStore users = new UserStore(kontor.unit("host"));
        TeamStore teams = new TeamStore(kontor.unit("host"));
        RoleStore roles = new RoleStore(kontor.unit("host"));
        DirectoryMemory memory =
                new DirectoryMemory(kontor.transactions(), new Revisions(kontor.transactions()), users, teams, roles);
        Traces traces = new Traces(kontor.audit());
        add(
                ModuleId.KERNEL,
                Users.class,
                new UserService(kontor.guard(), users, teams, roles, memory, traces, kontor.clock()));
        add(ModuleId.KERNEL, Teams.class, new TeamService(kontor.guard(), teams, memory, traces, kontor.clock()));
        add(ModuleId.KERNEL, Roles.class, new RoleService(kontor.guard(), roles, memory, traces, kontor.clock()));
        add(
                ModuleId.KERNEL,
                Cases.class,
                new CaseService(
                        kontor.guard(), new CaseStore(kontor.unit("host")), traces, kontor.ids(), kontor.clock()));
        add(
                ModuleId.KERNEL,
                Calendars.class,
                new CalendarService(
                        kontor.guard(), new CalendarStore(kontor.unit("host")), memory, traces, kontor.clock()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kontor-together-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mail.close();
        kontor.close();
        try {
            // fails when an import has left a file behind
            Files.delete(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
