package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.util.Arrays;
import java.util.List;

/** The module as Blueprint wires it, on a real database and a real kernel. */
final class TestActivities implements AutoCloseable {

    static final TeamId SALES = new TeamId("sales");
    static final TeamId SERVICE = new TeamId("service");

    final TestKontor kontor;
    final ContactsInMemory contacts;
    final ActivitiesCore core;
    final Activities activities;
    final UnassignedInbox inbox;
    final List<EventSubscriber<?>> subscribers;
    private final TestTenant tenant;

    TestActivities(Database database) {
        kontor = TestKontor.on(database).unit("activities", "db/activities").start();
        contacts = new ContactsInMemory(kontor);
        tenant = kontor.tenant().withModules(ActivitiesModule.ID, ContactsModule.ID);
        core = new ActivitiesCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("activities"),
                kontor.audit(),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts,
                contacts);
        kontor.decides(core.auditRule());
        activities = core.activities();
        inbox = core.inbox();
        subscribers = List.of(core.intake(), core.claim(), core.secondLook());
        subscribers.forEach(kontor::subscribe);
    }

    TestTenant tenant() {
        return tenant;
    }

    /** Another tenant with the same modules. */
    TestTenant anotherTenant() {
        return kontor.tenant().withModules(ActivitiesModule.ID, ContactsModule.ID);
    }

    /** Somebody in sales who may do what agents do. */
    CallContext anna() {
        return agent("anna", SALES);
    }

    CallContext agent(String name, TeamId... teams) {
        return tenant.user(
                name,
                List.of(teams),
                ActivitiesModule.READ,
                ActivitiesModule.READ_TEAMS,
                KernelModule.READ_EMAIL,
                ActivitiesModule.WRITE,
                ActivitiesModule.DELETE,
                ActivitiesModule.RESTORE,
                ActivitiesModule.ASSIGN,
                ContactsModule.READ,
                ContactsModule.WRITE);
    }

    /** An agent who also sees what other teams do. */
    CallContext head(TeamId... teams) {
        return tenant.user(
                "head",
                List.of(teams),
                ActivitiesModule.READ,
                ActivitiesModule.READ_ALL_TEAMS,
                KernelModule.READ_EMAIL,
                ActivitiesModule.WRITE,
                ActivitiesModule.DELETE,
                ActivitiesModule.RESTORE,
                ActivitiesModule.ASSIGN,
                ContactsModule.READ,
                ContactsModule.WRITE);
    }

    NewActivity mail(ContactId contact, String source) {
        return activity(contact, "EMAIL", new SourceRef("mail", source), null, null);
    }

    NewActivity note(ContactId contact, TeamId team, UserId owner) {
        return activity(contact, "NOTE", null, team, owner);
    }

    NewActivity activity(ContactId contact, String type, SourceRef source, TeamId team, UserId owner) {
        return new NewActivity(
                contact,
                type,
                Direction.IN,
                source,
                kontor.clock().instant(),
                team,
                owner,
                "Grüße 🚀",
                "K. Vogt <k.vogt@example.org>",
                "Erste Zeile\nzweite");
    }

    /** A mail as the mail module would tell of it; the first address is the sender's. */
    InteractionObserved observed(Direction direction, String source, String... addresses) {
        return observedBy(direction, source, null, null, addresses);
    }

    /** The same by the channel of a team or a user. */
    InteractionObserved observedBy(Direction direction, String source, TeamId team, UserId owner, String... addresses) {
        List<Participant> participants = Arrays.stream(addresses)
                .map(address -> new Participant(
                        address.equals(addresses[0]) ? ParticipantRole.FROM : ParticipantRole.TO,
                        address.contains("@") ? HandleKind.EMAIL : HandleKind.PHONE,
                        address,
                        address.equals(addresses[0]) ? "Vogt, Katrin" : null))
                .toList();
        return new InteractionObserved(
                "EMAIL",
                new SourceRef("mail", source),
                direction,
                kontor.clock().instant(),
                participants,
                "Angebot",
                "Guten Tag",
                team,
                owner,
                List.of());
    }

    /** Raises the event as any module would, and delivers it. */
    void happens(InteractionObserved observed) {
        raise(observed);
        kontor.deliverEvents();
    }

    void raise(InteractionObserved observed) {
        kontor.guard()
                .write(tenant.system(), ActivitiesModule.WRITE, caller -> {
                    kontor.events()
                            .raise(
                                    caller,
                                    InteractionObserved.TYPE,
                                    "mail:" + observed.source().id().hashCode(),
                                    kontor.clock().instant(),
                                    observed);
                    return Outcome.done();
                })
                .orThrow();
    }

    /** What the audit trail says of a thing, newest first. */
    List<AuditEntry> audited(String subjectType, Object id) {
        return kontor.audit()
                .list(tenant.admin(), subjectType, id.toString(), PageRequest.first(200))
                .orThrow()
                .items();
    }

    @Override
    public void close() {
        kontor.close();
    }
}
