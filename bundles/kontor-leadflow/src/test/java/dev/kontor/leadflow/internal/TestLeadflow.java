package dev.kontor.leadflow.internal;

import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactFilter;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.host.HostRole;
import dev.kontor.host.RoleDirectory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.Turn;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The module with contacts on a real database; agents have the role "agent", whose first note reserves. */
public final class TestLeadflow implements AutoCloseable {
    public static final String AGENTS = "agent";

    public final TestKontor kontor;
    public final ContactsCore contacts;
    public final LeadflowCore core;
    public final TestTenant tenant;
    /** Somebody who may do everything. */
    public final CallContext admin;

    public TestLeadflow(Database database) {
        this(TestKontor.on(database)
                .unit("contacts", "db/contacts")
                .unit("activities", "db/activities")
                .unit("leadflow", "db/leadflow")
                .start());
    }

    public TestLeadflow(TestKontor kontor) {
        this.kontor = kontor;
        kontor.bring(RoleDirectory.class, new Roles());
        List<ContactFilter> filters = new CopyOnWriteArrayList<>();
        contacts = contacts(kontor, filters);
        core = core(kontor, contacts);
        filters.add(core.stateFilter());
        core.subscribers().forEach(kontor::subscribe);
        tenant = kontor.tenant().withModules(ContactsModule.ID, LeadflowModule.ID);
        admin = tenant.admin();
        kontor.deliverEvents();
    }

    public static ContactsCore contacts(TestKontor kontor) {
        return contacts(kontor, List.of());
    }

    private static ContactsCore contacts(TestKontor kontor, List<ContactFilter> filters) {
        return new ContactsCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("contacts"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock(),
                filters);
    }

    public static LeadflowCore core(TestKontor kontor, ContactsCore contacts) {
        Guard guard = kontor.guard();
        return new LeadflowCore(
                guard,
                kontor.unit("leadflow"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts.contacts(),
                contacts.directory(),
                contacts.records(),
                contacts.labels(),
                contacts.lists());
    }

    /** Somebody who works on leads, with the role whose notes reserve them once the tenant wants that. */
    public CallContext agent(String name) {
        return tenant.user(name, LeadflowModule.READ, LeadflowModule.WORK);
    }

    public CallContext supervisor(String name) {
        return tenant.user(name, LeadflowModule.READ, LeadflowModule.WORK, LeadflowModule.SUPERVISE);
    }

    /** A contact that is known to the lead flow. */
    public ContactId contact(String lastName, NewContactPoint... points) {
        ContactId id = contacts.contacts()
                .create(
                        admin,
                        new ContactData(null, null, lastName, null, null, null, null, List.of(points)),
                        new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
        kontor.deliverEvents();
        return id;
    }

    public UUID list(String name, ContactId... members) {
        var list = contacts.lists().create(admin, name).orThrow();
        for (ContactId member : members) {
            contacts.lists().add(admin, list.id(), member).orThrow();
        }
        kontor.deliverEvents();
        return list.id().value();
    }

    public UUID label(String name) {
        return contacts.labels().create(admin, name).orThrow().id().value();
    }

    public LeadflowSetup setUp(UnaryOperator<LeadflowSetup> change) {
        LeadflowSetup before = core.settings().get(admin).orThrow();
        return core.settings().change(admin, change.apply(before)).orThrow();
    }

    /** The first note of an agent reserves. */
    public void reserve(Integer leaseMinutes) {
        setUp(setup -> new LeadflowSetup(
                setup.version(),
                setup.lists(),
                setup.information(),
                Set.of(AGENTS),
                leaseMinutes,
                setup.callbackGraceMinutes(),
                setup.shownMinutes(),
                setup.onlyWithTemplate()));
    }

    public void onlyLists(UUID... lists) {
        setUp(setup -> new LeadflowSetup(
                setup.version(),
                List.of(lists),
                setup.information(),
                setup.reservingRoles(),
                setup.leaseMinutes(),
                setup.callbackGraceMinutes(),
                setup.shownMinutes(),
                setup.onlyWithTemplate()));
    }

    public SavedNote note(CallContext agent, ContactId lead, String text) {
        return core.leads().note(agent, lead, NewNote.text(text)).orThrow();
    }

    public Lead promiseIn(CallContext agent, ContactId lead, Duration ahead) {
        return core.leads()
                .promiseCallback(agent, lead, kontor.clock().instant().plus(ahead))
                .orThrow();
    }

    public Turn next(CallContext agent) {
        return core.queue().next(agent, null).orThrow();
    }

    public Turn next(CallContext agent, Turn after) {
        return core.queue().next(agent, after.place()).orThrow();
    }

    /** The names in the agent's queue. */
    public List<String> queue(CallContext agent) {
        return core.queue().list(agent, PageRequest.first(200)).orThrow().items().stream()
                .map(Lead::displayName)
                .toList();
    }

    public Lead lead(ContactId contact) {
        return core.queue().get(admin, contact).orThrow().lead();
    }

    public void pass(Duration time) {
        kontor.clock().set(kontor.clock().instant().plus(time));
    }

    @Override
    public void close() {
        kontor.close();
    }

    /** Everybody but the administrator is an agent. */
    private static final class Roles implements RoleDirectory {
        @Override
        public List<HostRole> list(TenantId tenant) {
            return List.of(new HostRole(AGENTS, "Telefonist", Set.of()), new HostRole("chief", "Leitung", Set.of()));
        }

        @Override
        public List<HostRole> rolesOf(TenantId tenant, UserId user) {
            return "admin".equals(user.value())
                    ? List.of()
                    : List.of(list(tenant).get(0));
        }
    }
}
