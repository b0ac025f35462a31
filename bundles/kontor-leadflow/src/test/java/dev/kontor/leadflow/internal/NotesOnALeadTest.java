package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.audit.Change;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L2, L9, L14, L15, L16, L31, L34, L35, L37, Q36: what a note does. */
@ParameterizedClass
@EnumSource(Database.class)
class NotesOnALeadTest {

    @Parameter
    private Database database;

    private TestLeadflow flow;

    @BeforeEach
    void start() {
        flow = new TestLeadflow(database);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    /** L9, L16: text, author and time of the last note; an empty one is refused. */
    @Test
    void the_last_note_stands_at_the_lead() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        assertThat(flow.lead(albers).lastNote()).isNull();
        Instant call = flow.kontor.clock().instant().minus(Duration.ofHours(1));

        flow.core
                .leads()
                .note(anna, albers, new NewNote("Grüße 🌲 \u202Eشكرا", call, null))
                .orThrow();

        LeadNote last = flow.lead(albers).lastNote();
        assertThat(last.text()).isEqualTo("Grüße 🌲 \u202Eشكرا");
        assertThat(last.authorName()).isEqualTo("Anna");
        assertThat(last.occurredAt()).isEqualTo(call.truncatedTo(ChronoUnit.MICROS));
        for (String wrong : Arrays.asList(null, "", "  \n", "x".repeat(4001), "\u0000")) {
            assertThat(flow.core.leads().note(anna, albers, NewNote.text(wrong)).refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
        Instant tomorrow = flow.kontor.clock().instant().plus(Duration.ofDays(1));
        assertThat(flow.core
                        .leads()
                        .note(anna, albers, new NewNote("x", tomorrow, null))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
    }

    /** L34: an older call that is entered later doesn't become the last one. */
    @Test
    void a_call_that_is_entered_later_stands_where_it_belongs_by_its_time() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        Instant now = flow.kontor.clock().instant();
        flow.note(anna, albers, "Heute");
        flow.core
                .leads()
                .note(anna, albers, new NewNote("Gestern", now.minus(Duration.ofDays(1)), null))
                .orThrow();

        assertThat(flow.lead(albers).lastNote().text()).isEqualTo("Heute");
        Slice<LeadNote> first =
                flow.core.leads().notes(anna, albers, PageRequest.first(1)).orThrow();
        assertThat(first.items()).extracting(LeadNote::text).containsExactly("Heute");
        Slice<LeadNote> rest = flow.core
                .leads()
                .notes(anna, albers, PageRequest.first(1).next(first.next()))
                .orThrow();
        assertThat(rest.items()).extracting(LeadNote::text).containsExactly("Gestern");
        assertThat(rest.next()).isNull();
    }

    /** L35: one's own can be changed and deleted, and every change is audited; others' only by a supervisor. */
    @Test
    void own_notes_can_be_changed_and_deleted_and_that_is_audited() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        LeadNote note = flow.note(anna, albers, "Tipfehler").note();

        assertThat(flow.core
                        .leads()
                        .changeNote(flow.agent("berta"), note.id(), 1, "Fremd")
                        .refusal())
                .isEqualTo(new Refusal.Forbidden("leadflow.supervise"));
        LeadNote changed =
                flow.core.leads().changeNote(anna, note.id(), 1, "Tippfehler").orThrow();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(flow.core.leads().changeNote(anna, note.id(), 1, "Alt").refusal())
                .isEqualTo(Refusal.Conflict.stale(2));
        flow.core
                .leads()
                .changeNote(flow.supervisor("clara"), note.id(), 2, "Berichtigt")
                .orThrow();
        assertThat(flow.core.leads().deleteNote(flow.agent("berta"), note.id()).refusal())
                .isInstanceOf(Refusal.Forbidden.class);
        flow.core.leads().deleteNote(anna, note.id()).orThrow();
        flow.core.leads().deleteNote(anna, note.id()).orThrow();

        assertThat(flow.kontor
                        .audit()
                        .list(flow.admin, "lead-note", note.id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(row -> row.record().action())
                .containsExactly(
                        "leadflow.note-deleted",
                        "leadflow.note-changed",
                        "leadflow.note-changed",
                        "leadflow.note-saved");
    }

    /** L14, L15, L35: labels of both templates are there at once; the event goes out once per new label. */
    @Test
    void the_labels_of_the_used_templates_are_put_on_at_once_and_told_once() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        UUID callback = flow.label("Rückruf");
        UUID hot = flow.label("Heiß");
        NoteTemplateId one = template("Bitte um Rückruf", callback);
        NoteTemplateId two = template("Sehr interessiert", callback, hot);
        List<UUID> told = new ArrayList<>();
        flow.kontor.subscribe(new Listener<>(
                ContactEvents.LABELLED, event -> told.add(event.label().value())));

        SavedNote saved = flow.core
                .leads()
                .note(anna, albers, new NewNote("Ruft zurück. Sehr interessiert.", null, List.of(one, two)))
                .orThrow();
        flow.core
                .leads()
                .note(anna, albers, new NewNote("Noch einmal", null, List.of(two)))
                .orThrow();
        flow.kontor.deliverEvents();

        assertThat(saved.warnings()).isEmpty();
        assertThat(flow.contacts.contacts().get(flow.admin, albers).orThrow().labels())
                .extracting(Label::name)
                .containsExactly("Heiß", "Rückruf");
        assertThat(told).containsExactlyInAnyOrder(callback, hot);
        assertThat(flow.kontor
                        .audit()
                        .list(flow.admin, "lead-note", saved.note().id().toString(), PageRequest.first())
                        .orThrow()
                        .items()
                        .get(0)
                        .record()
                        .changes())
                .containsEntry("templates", new Change(null, "Bitte um Rückruf\nSehr interessiert"));
    }

    /** Q36, L12, L14: a template or label that is gone meanwhile costs a warning, not the note. */
    @Test
    void a_template_or_label_that_is_gone_meanwhile_costs_a_warning_and_not_the_note() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        UUID label = flow.label("Rückruf");
        NoteTemplateId broken = template("Bitte um Rückruf", label);
        NoteTemplateId gone = template("Kein Interesse");
        flow.contacts.labels().delete(flow.admin, new LabelId(label)).orThrow();
        flow.core.templates().delete(flow.admin, gone).orThrow();

        SavedNote saved = flow.core
                .leads()
                .note(anna, albers, new NewNote("Bleibt", null, List.of(broken, gone)))
                .orThrow();

        assertThat(saved.warnings()).containsExactlyInAnyOrder("label-gone", "template-gone");
        assertThat(saved.lead().lastNote().text()).isEqualTo("Bleibt");
    }

    /** L37: with the switch on, free text is refused. */
    @Test
    void where_only_predefined_notes_are_allowed_free_text_is_refused() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        NoteTemplateId template = template("Nicht erreicht");
        flow.setUp(setup -> new LeadflowSetup(setup.version(), List.of(), List.of(), Set.of(), null, 15, 10, true));

        assertThat(flow.core.leads().note(anna, albers, NewNote.text("Frei")).refusal())
                .isInstanceOfSatisfying(
                        Refusal.Validation.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("template"));
        flow.core
                .leads()
                .note(anna, albers, new NewNote("Nicht erreicht", null, List.of(template)))
                .orThrow();
    }

    /** L16, A1: the note stands in the timeline of the contact, once. */
    @Test
    void a_note_is_an_activity_of_the_contact_too() {
        ActivitiesCore activities = new ActivitiesCore(
                flow.kontor.guard(),
                flow.kontor.transactions(),
                flow.kontor.unit("activities"),
                flow.kontor.audit(),
                flow.kontor.events(),
                flow.kontor.ids(),
                flow.kontor.clock(),
                flow.kontor.host(),
                flow.contacts.directory(),
                flow.contacts.contacts());
        flow.kontor.subscribe(activities.intake());
        flow.tenant.withModules(ActivitiesModule.ID);
        ContactId albers = flow.contact("Albers");
        CallContext anna = flow.tenant.user("anna", LeadflowModule.READ, LeadflowModule.WORK, ActivitiesModule.READ);
        SavedNote saved = flow.note(anna, albers, "Will ein Angebot für die Treppe");
        flow.kontor.deliverEvents();

        assertThat(activities
                        .activities()
                        .timeline(anna, albers, TimelineFilter.ALL, PageRequest.first())
                        .orThrow()
                        .items())
                .singleElement()
                .satisfies(activity -> {
                    assertThat(activity.type()).isEqualTo("NOTE");
                    assertThat(activity.snippet()).isEqualTo("Will ein Angebot für die Treppe");
                    assertThat(activity.owner()).isEqualTo(saved.note().author());
                    assertThat(activity.source().id())
                            .isEqualTo(saved.note().id().toString());
                });
    }

    /** L31: what is done is told to whoever listens. */
    @Test
    void each_thing_that_is_done_is_told_once() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        List<String> told = new ArrayList<>();
        flow.kontor.subscribe(new Listener<>(LeadEvents.NOTED, event -> told.add("noted")));
        flow.kontor.subscribe(new Listener<>(LeadEvents.RESERVED, event -> told.add("reserved")));
        flow.kontor.subscribe(new Listener<>(LeadEvents.CLOSED, event -> told.add("closed")));
        flow.kontor.subscribe(new Listener<>(LeadEvents.REOPENED, event -> told.add("reopened")));

        flow.note(anna, albers, "Eins");
        flow.note(anna, albers, "Zwei");
        flow.core.leads().close(anna, albers, NoteOutcome.PARTIAL, null).orThrow();
        flow.core.leads().close(anna, albers, NoteOutcome.NEGATIVE, null).orThrow();
        flow.core.leads().reopen(anna, albers).orThrow();
        flow.core.leads().reopen(anna, albers).orThrow();
        flow.kontor.deliverEvents();

        assertThat(told).containsExactlyInAnyOrder("noted", "noted", "reserved", "closed", "reopened");
    }

    private NoteTemplateId template(String title, UUID... labels) {
        return flow.core
                .templates()
                .create(flow.admin, new TemplateData(title, title + ".", List.of(labels), null))
                .orThrow()
                .id();
    }
}
