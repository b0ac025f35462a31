package dev.kontor.activities.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityType;
import dev.kontor.activities.Label;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.OwnField;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N14: a timeline and a report with knownAt stay what they were, whatever is told later. */
@ParameterizedClass
@EnumSource(Database.class)
class WhatWasKnownTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    @Parameter
    private Database database;

    private TestKontor kontor;
    private ContactsCore contacts;
    private ActivitiesCore activities;
    private CallContext admin;
    private ContactId vogt;
    private ContactId twin;
    private ClientId firm;

    @BeforeEach
    void start() {
        ContactsAndActivities both = ContactsAndActivities.on(database);
        kontor = both.kontor();
        contacts = both.contacts();
        activities = both.activities();
        kontor.clock().set(MORNING);
        admin = kontor.tenant()
                .withModules(ActivitiesModule.ID, ContactsModule.ID)
                .admin();
        vogt = contact("Vogt");
        twin = contact("Vogd");
        firm = contacts.clients()
                .create(admin, new ClientData("Nordbau", null, null, null, null, null, null, List.of()))
                .orThrow()
                .id();
        belongsTo(vogt, firm);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void a_report_stays_what_it_was() {
        Activity mail = record(vogt, "EMAIL", new SourceRef("mail", "m-1"), Direction.IN, MORNING);
        Activity call = record(vogt, "CALL", null, Direction.OUT, MORNING);
        Activity chat = record(vogt, "CHAT", new SourceRef("chat", "c-1"), Direction.IN, MORNING);
        record(twin, "NOTE", null, Direction.INTERNAL, MORNING);
        later();
        say(chat, "s-1", "Guten Tag");
        delete(call);
        Join early = contacts.records().join(admin, vogt, twin, "Test").orThrow();
        List<Object> merged = answersAt(later());
        assertThat(merged.toString()).contains("Guten Tag").contains("NOTE").doesNotContain("CALL");
        contacts.records().separate(admin, early.id(), "Test").orThrow();
        activities.activities().restore(admin, call.id()).orThrow();
        List<Object> separated = answersAt(later());
        assertThat(separated.toString()).contains("CALL").doesNotContain("NOTE");
        Instant afterMerge = kontor.clock().instant().minus(Duration.ofHours(2));
        Instant afterSeparation = kontor.clock().instant().minus(Duration.ofHours(1));

        List<Runnable> changes = List.of(
                () -> record(vogt, "EMAIL", new SourceRef("mail", "late"), Direction.IN, MORNING),
                () -> delete(mail),
                () -> say(chat, "s-2", "Auf Wiedersehen"),
                () -> activities.activities().restore(admin, mail.id()).orThrow(),
                () -> delete(call),
                () -> contacts.records().join(admin, twin, vogt, "Test").orThrow(),
                () -> belongsTo(vogt, null),
                () -> belongsTo(twin, firm),
                () -> contacts.contacts().delete(admin, twin).orThrow(),
                () -> contacts.contacts().delete(admin, vogt).orThrow(),
                () -> contacts.clients().delete(admin, firm, true).orThrow());
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).run();
            later();
            assertThat(answersAt(afterMerge)).as("change %d", i).isEqualTo(merged);
            assertThat(answersAt(afterSeparation)).as("change %d", i).isEqualTo(separated);
        }
    }

    @Test
    void what_wasnt_known_yet_isnt_there() {
        ContactId late = contact("Spät");
        Instant before = MORNING.minusSeconds(1);
        TimelineFilter then = knownAt(before, null);

        assertThat(activities
                        .activities()
                        .timeline(admin, late, then, PageRequest.first())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("contact"));
        assertThat(activities
                        .figures()
                        .figures(admin, question(FigureSubject.ofClient(firm.value()), before), null)
                        .refusal())
                .isEqualTo(new Refusal.NotFound("client"));
    }

    @Test
    void the_future_is_not_known() {
        Refusal wrong = activities
                .activities()
                .counts(admin, vogt, knownAt(MORNING.plusSeconds(1), "angebot"))
                .refusal();

        assertThat(((Refusal.Validation) wrong).problems())
                .containsExactly(FieldProblem.of("knownAt", "in-the-future"));
    }

    /** N14, A40: by what was said up to then, whatever was said later, also in letters beyond the first plane. */
    @Test
    void a_search_finds_what_could_be_found_then() {
        Activity chat = record(vogt, "CHAT", new SourceRef("chat", "c-1"), Direction.IN, MORNING);
        Activity call = record(vogt, "CALL", null, Direction.OUT, MORNING);
        Instant begun = later();
        say(chat, "s-1", "Eine 𐐀𐐁𐐂𐐃𐐄𐐅 Treppe");
        Instant asked = later();
        say(chat, "s-2", "Die Rechnung folgt, die Treppe auch");
        delete(call);
        Instant answered = later();

        assertThat(found(begun, "chat")).isEqualTo(1);
        assertThat(found(begun, "treppe")).isZero();
        assertThat(found(asked, "treppe")).isEqualTo(1);
        assertThat(found(asked, "rechnung")).isZero();
        assertThat(found(asked, "die")).isZero();
        assertThat(found(asked, "call")).isEqualTo(1);
        assertThat(found(answered, "rechnung trep")).isEqualTo(1);
        assertThat(found(answered, "call")).isZero();
        assertThat(found(null, "rechnung")).isEqualTo(1);
    }

    /** N14, A63: what an entry has of its own was there from the beginning. */
    @Test
    void the_words_of_own_fields_are_found_at_each_moment() {
        activities.added(new Visit());
        SourceRef source = new SourceRef("visit", "v-1");
        Activity visit = activities
                .activities()
                .record(
                        admin,
                        new NewActivity(
                                vogt,
                                "VISIT",
                                Direction.OUT,
                                source,
                                MORNING,
                                null,
                                null,
                                "Aufmass",
                                null,
                                null,
                                Map.of("place", "Lagerhalle")))
                .orThrow();
        Instant begun = later();
        say(visit, "s-1", "Treppe gemessen");
        later();

        assertThat(found(begun, "lagerhalle aufmass")).isEqualTo(1);
        assertThat(found(begun, "treppe")).isZero();
        assertThat(found(null, "lagerhalle treppe")).isEqualTo(1);
    }

    /** Of the timeline and of the counts, which must agree. */
    private long found(Instant moment, String text) {
        TimelineFilter filter = knownAt(moment, text);
        long counted =
                activities.activities().counts(admin, vogt, filter).orThrow().total();
        assertThat(activities
                        .activities()
                        .timeline(admin, vogt, filter, PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize((int) counted);
        return counted;
    }

    private static final class Visit implements ActivityType {
        @Override
        public String key() {
            return "VISIT";
        }

        @Override
        public String displayName(Locale locale) {
            return "Besuch";
        }

        @Override
        public String sourceKind() {
            return "visit";
        }

        @Override
        public List<OwnField> fields() {
            return List.of(new OwnField("place", OwnField.Kind.TEXT, new Label("Ort", "Place"), false));
        }
    }

    /** The timeline, its counts, and all figures of the contact and the company; without versions. */
    private List<Object> answersAt(Instant moment) {
        List<Object> answers = new ArrayList<>();
        TimelineFilter then = knownAt(moment, null);
        activities
                .activities()
                .timeline(admin, vogt, then, PageRequest.first(200))
                .orThrow()
                .items()
                .forEach(one -> answers.add(List.of(
                        one.id(),
                        one.type(),
                        one.occurredAt(),
                        String.valueOf(one.snippet()),
                        String.valueOf(one.state()),
                        one.steps())));
        answers.add(activities.activities().counts(admin, vogt, then).orThrow());
        answers.addAll(figures(FigureSubject.of(vogt), moment));
        answers.addAll(figures(FigureSubject.ofClient(firm.value()), moment));
        return answers;
    }

    private List<Figure> figures(FigureSubject subject, Instant moment) {
        return activities
                .figures()
                .figures(admin, question(subject, moment), null)
                .orThrow();
    }

    private static FigureQuestion question(FigureSubject subject, Instant moment) {
        return new FigureQuestion(subject, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31), null, null, moment);
    }

    private static TimelineFilter knownAt(Instant moment, String text) {
        return new TimelineFilter(null, null, null, null, null, null, text, moment);
    }

    /** An hour goes by; gives the moment just before it. */
    private Instant later() {
        Instant now = kontor.clock().instant();
        kontor.clock().advance(Duration.ofHours(1));
        return now;
    }

    private ContactId contact(String name) {
        ContactData data = new ContactData(null, null, name, null, null, null, null, List.of());
        return contacts.contacts()
                .create(admin, data, new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }

    private void belongsTo(ContactId contact, ClientId client) {
        long version = contacts.contacts().get(admin, contact).orThrow().version();
        contacts.contacts()
                .assignClients(admin, contact, version, client == null ? List.of() : List.of(client))
                .orThrow();
    }

    private Activity record(ContactId contact, String type, SourceRef source, Direction direction, Instant at) {
        return activities
                .activities()
                .record(admin, new NewActivity(contact, type, direction, source, at, null, null, type, null, null))
                .orThrow();
    }

    private void delete(Activity activity) {
        activities.activities().delete(admin, activity.id(), "Test").orThrow();
    }

    private void say(Activity chat, String key, String text) {
        activities
                .activities()
                .addStep(
                        admin,
                        chat.id(),
                        new InteractionStep(key, "message", kontor.clock().instant(), null, null, text))
                .orThrow();
    }
}
