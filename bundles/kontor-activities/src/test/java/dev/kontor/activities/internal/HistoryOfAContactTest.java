package dev.kontor.activities.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TypeSetting;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.contacts.internal.persistence.ContactsOfPerson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A44: everything that was done with a contact, those merged with it and their activities, as far as the reader sees them. */
@ParameterizedClass
@EnumSource(Database.class)
class HistoryOfAContactTest {
    private static final TeamId SALES = new TeamId("sales");
    private static final TeamId SERVICE = new TeamId("service");
    private static final Origin MANUAL = new Origin("manual", null, null);

    private final TestKontor kontor;
    private final TestTenant tenant;
    private final ContactsCore contacts;
    private final ActivitiesCore activities;
    private final CallContext admin;

    HistoryOfAContactTest(Database database) {
        ContactsAndActivities both = ContactsAndActivities.on(database);
        kontor = both.kontor();
        contacts = both.contacts();
        activities = both.activities();
        kontor.decides(activities.auditRule());
        tenant = kontor.tenant().withModules(ActivitiesModule.ID, ContactsModule.ID);
        admin = tenant.admin();
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void all_that_was_done_stands_there_with_user_time_before_and_after() {
        ContactId vogt = contact("Vogt");
        kontor.clock().advance(Duration.ofMinutes(1));
        contacts.contacts().change(admin, vogt, 1, named("Voigt")).orThrow();
        Activity note = note(admin, vogt, null);
        activities.activities().delete(admin, note.id(), "Doppelt").orThrow();
        activities.activities().restore(admin, note.id()).orThrow();

        List<AuditEntry> history = history(admin, vogt);
        assertThat(actions(history))
                .containsExactly(
                        "activities.activity-restored",
                        "activities.activity-deleted",
                        "activities.activity-recorded",
                        "contacts.contact-changed",
                        "contacts.contact-created");
        AuditEntry changed = history.get(3);
        assertThat(changed.record().changes()).containsEntry("lastName", new Change("Vogt", "Voigt"));
        assertThat(changed.actorName()).isEqualTo("Admin");
        assertThat(changed.recordedAt()).isEqualTo(kontor.clock().instant());
        assertThat(history.get(1).record().changes()).containsEntry("reason", new Change(null, "Doppelt"));
    }

    @Test
    void a_merge_shows_both_histories_and_taken_back_each_has_its_own_and_the_merge() {
        ContactId vogt = contact("Vogt");
        ContactId other = contact("Voigt");
        ContactId stranger = contact("Ohlsen");
        note(admin, vogt, null);
        note(admin, other, null);
        Join join =
                contacts.records().join(admin, vogt, other, "Hat geheiratet").orThrow();
        assertThat(actions(history(admin, vogt)))
                .isEqualTo(actions(history(admin, other)))
                .containsExactly(
                        "contacts.contacts-joined",
                        "activities.activity-recorded",
                        "activities.activity-recorded",
                        "contacts.contact-created",
                        "contacts.contact-created");

        contacts.records().separate(admin, join.id(), "Ihre Schwester").orThrow();
        for (ContactId each : List.of(vogt, other)) {
            assertThat(actions(history(admin, each)))
                    .containsExactly(
                            "contacts.contacts-separated",
                            "contacts.contacts-joined",
                            "activities.activity-recorded",
                            "contacts.contact-created");
        }
        assertThat(actions(history(admin, stranger))).containsExactly("contacts.contact-created");
    }

    @Test
    void a_deleted_contact_keeps_its_history_and_an_unknown_one_has_none() {
        ContactId vogt = contact("Vogt");
        contacts.contacts().delete(admin, vogt).orThrow();
        assertThat(actions(history(admin, vogt))).startsWith("contacts.contact-deleted");
        assertThat(contacts.records()
                        .history(admin, new ContactId(kontor.ids().next()), PageRequest.first())
                        .refusal()
                        .code())
                .isEqualTo("not-found");
        CallContext elsewhere = kontor.tenant().withModules(ContactsModule.ID).admin();
        assertThat(contacts.records()
                        .history(elsewhere, vogt, PageRequest.first())
                        .refusal()
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void a_long_one_is_read_in_pages() {
        ContactId vogt = contact("Vogt");
        for (int i = 0; i < 11; i++) {
            note(admin, vogt, null);
        }
        List<Long> walked = new ArrayList<>();
        Cursor next = null;
        do {
            Slice<AuditEntry> slice = contacts.records()
                    .history(admin, vogt, new PageRequest(5, next))
                    .orThrow();
            slice.items().forEach(entry -> walked.add(entry.position()));
            next = slice.next();
        } while (next != null);
        assertThat(walked).hasSize(12).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    /** A44, A45, A47–A50, A71: what the timeline doesn't show, the history has without content, on every way to it. */
    @Test
    void foreign_teams_private_notes_restricted_types_and_others_mails_have_no_content() {
        CallContext anna = auditor("anna", SALES, KernelModule.READ_EMAIL);
        CallContext ben = auditor("ben", SERVICE);
        ContactId vogt = contact("Vogt");
        Activity sales = note(anna, vogt, SALES);
        Activity service = note(ben, vogt, SERVICE);
        Activity mail = record(
                anna,
                new NewActivity(
                        vogt,
                        "EMAIL",
                        Direction.IN,
                        new SourceRef("mail", "m-1"),
                        kontor.clock().instant(),
                        SERVICE,
                        null,
                        "Vertraulich",
                        null,
                        null),
                SERVICE);
        Activity call = record(
                ben,
                new NewActivity(
                        vogt, "CALL", Direction.IN, null, kontor.clock().instant(), SERVICE, null, "Anruf", null, null),
                SERVICE);
        activities
                .settings()
                .change(admin, new TypeSetting("CALL", 0, true, true, false))
                .orThrow();

        assertThat(readable(anna, vogt)).containsExactly(sales.id().toString());
        assertThat(readable(ben, vogt)).containsExactly(service.id().toString());
        assertThat(readable(admin, vogt))
                .containsExactlyInAnyOrder(
                        sales.id().toString(),
                        service.id().toString(),
                        mail.id().toString(),
                        call.id().toString());
        assertThat(kontor.audit()
                        .list(ben, "activity", mail.id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .allMatch(entry -> entry.content() == ContentState.HIDDEN
                        && entry.record().changes().isEmpty());
    }

    @Test
    void it_takes_the_right_to_the_audit_trail_and_to_contacts() {
        ContactId vogt = contact("Vogt");
        assertThat(forbidden(tenant.user("clara", ContactsModule.READ), vogt)).isEqualTo("forbidden");
        assertThat(forbidden(tenant.user("dora", KernelModule.AUDIT), vogt)).isEqualTo("forbidden");
        assertThat(actions(history(tenant.user("eva", KernelModule.AUDIT, ContactsModule.READ), vogt)))
                .containsExactly("contacts.contact-created");
    }

    /** N8: the rows stay, and say what became of them. */
    @Test
    void what_was_erased_is_shown_as_erased() {
        kontor.contributes(new ContactsOfPerson(kontor.transactions()));
        ContactId vogt = contact("Vogt");
        note(admin, vogt, null);
        kontor.privacy().erase(admin, vogt, "asked for it").orThrow();
        kontor.carryErasuresOn(tenant.id());
        assertThat(history(admin, vogt))
                .hasSize(2)
                .allMatch(entry -> entry.content() == ContentState.ERASED
                        && entry.record().changes().isEmpty()
                        && entry.actorName() == null);
    }

    private String forbidden(CallContext call, ContactId contact) {
        return contacts.records()
                .history(call, contact, PageRequest.first())
                .refusal()
                .code();
    }

    private List<AuditEntry> history(CallContext call, ContactId contact) {
        return contacts.records()
                .history(call, contact, PageRequest.first(200))
                .orThrow()
                .items();
    }

    /** The ids of the activities whose recording is told with its content. */
    private List<String> readable(CallContext call, ContactId contact) {
        return history(call, contact).stream()
                .filter(entry -> "activity".equals(entry.record().subjectType()))
                .filter(entry -> entry.content() == ContentState.KEPT)
                .map(entry -> entry.record().subjectId())
                .toList();
    }

    private static List<String> actions(List<AuditEntry> history) {
        return history.stream().map(entry -> entry.record().action()).toList();
    }

    private CallContext auditor(String name, TeamId team, Permission... more) {
        Permission[] all = Stream.concat(
                        Stream.of(
                                KernelModule.AUDIT,
                                ContactsModule.READ,
                                ActivitiesModule.READ,
                                ActivitiesModule.READ_TEAMS,
                                ActivitiesModule.WRITE),
                        Stream.of(more))
                .toArray(Permission[]::new);
        return tenant.user(name, List.of(team), all);
    }

    private ContactId contact(String name) {
        return contacts.contacts()
                .create(admin, named(name), MANUAL)
                .orThrow()
                .contact()
                .id();
    }

    private static ContactData named(String name) {
        NewContactPoint email = new NewContactPoint(HandleKind.EMAIL, name + "@example.org", null);
        return new ContactData(null, "Katrin", name, null, null, null, null, List.of(email));
    }

    private Activity note(CallContext call, ContactId contact, TeamId team) {
        return record(
                call,
                new NewActivity(
                        contact,
                        "NOTE",
                        Direction.INTERNAL,
                        null,
                        kontor.clock().instant(),
                        team,
                        null,
                        "Notiz",
                        null,
                        null),
                team);
    }

    /** By whoever is in the team, as nobody records for a foreign one. */
    private Activity record(CallContext call, NewActivity activity, TeamId team) {
        CallContext recorder = team == null || call.equals(admin)
                ? call
                : tenant.user(
                        "of-" + team.value(),
                        List.of(team),
                        ActivitiesModule.READ,
                        ActivitiesModule.READ_TEAMS,
                        ActivitiesModule.WRITE,
                        KernelModule.READ_EMAIL);
        return activities.activities().record(recorder, activity).orThrow();
    }
}
