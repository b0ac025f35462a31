package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.Refusal;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.ClassificationEvents.NoteClassified;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationState;
import dev.kontor.leadflow.classification.NoteClassification;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L26, L38, N12: notes get a class in the background. */
@ParameterizedClass
@EnumSource(Database.class)
class ClassifyingNotesTest {
    private static final String YES = TestClassification.YES;
    private static final String NO = TestClassification.NO;

    @Parameter
    private Database database;

    private TestClassification notes;

    @BeforeEach
    void start() {
        notes = new TestClassification(database);
    }

    @AfterEach
    void stop() {
        notes.close();
    }

    /** L26, L31, L38, N12: pending before, after it class, confidence, time, model and the words that decided; told once. */
    @Test
    void a_run_gives_recent_notes_their_class() {
        LeadNote yes = notes.note(YES);
        LeadNote no = notes.note(NO);
        assertThat(notes.of(yes).state()).isEqualTo(ClassificationState.NOT_ANALYSED);
        notes.switchOn(ClassificationSetup.OFFLINE);
        assertThat(notes.of(yes).state()).isEqualTo(ClassificationState.PENDING);
        assertThat(notes.of(yes).outcome()).isEqualTo(NoteOutcome.UNCLASSIFIED);

        assertThat(notes.run()).isTrue();
        notes.flow.kontor.deliverEvents();

        NoteClassification first = notes.of(yes);
        assertThat(first.state()).isEqualTo(ClassificationState.CLASSIFIED);
        assertThat(first.outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(first.confidence()).isBetween(0.5, 1.0);
        assertThat(first.model()).startsWith("offline-");
        assertThat(first.classifiedAt()).isEqualTo(notes.flow.kontor.clock().instant());
        assertThat(first.words()).isNotEmpty().allMatch(word -> YES.contains(word.word()) && word.weight() > 0);
        assertThat(notes.of(no).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
        assertThat(notes.heard)
                .containsExactlyInAnyOrder(
                        new NoteClassified(notes.lead, yes.id(), NoteOutcome.POSITIVE),
                        new NoteClassified(notes.lead, no.id(), NoteOutcome.NEGATIVE));
        assertThat(notes.status().pending()).isZero();
    }

    /** L38: an edited note is analysed again; what is too old waits for nothing. */
    @Test
    void an_edited_note_is_analysed_again_and_an_old_one_is_not() {
        LeadNote old = notes.note(YES);
        notes.flow.pass(Duration.ofDays(8));
        LeadNote note = notes.note(YES);
        notes.switchOn(ClassificationSetup.OFFLINE);
        notes.run();
        assertThat(notes.of(old).state()).isEqualTo(ClassificationState.NOT_ANALYSED);

        notes.flow
                .core
                .leads()
                .changeNote(notes.anna, note.id(), note.version(), NO)
                .orThrow();
        assertThat(notes.of(note).state()).isEqualTo(ClassificationState.PENDING);
        assertThat(notes.of(note).words()).isEmpty();
        notes.flow.pass(Duration.ofMinutes(5));
        notes.run();
        assertThat(notes.of(note).outcome()).isEqualTo(NoteOutcome.NEGATIVE);

        notes.flow
                .core
                .leads()
                .changeNote(notes.anna, old.id(), old.version(), NO)
                .orThrow();
        notes.flow.pass(Duration.ofMinutes(5));
        notes.run();
        assertThat(notes.of(old).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
    }

    /** L38: the text is changed while the classifier thinks: what it says of the old text is thrown away. */
    @Test
    void what_was_said_of_a_text_that_changed_meanwhile_is_thrown_away() {
        notes.switchOn(notes.odd.name());
        LeadNote note = notes.note("alt");
        notes.odd.judge = text -> {
            if ("alt".equals(text)) {
                notes.flow
                        .core
                        .leads()
                        .changeNote(notes.anna, note.id(), note.version(), "neu")
                        .orThrow();
            }
            return "alt".equals(text)
                    ? TestClassification.given(NoteOutcome.POSITIVE)
                    : TestClassification.given(NoteOutcome.NEGATIVE);
        };
        notes.run();
        assertThat(notes.of(note).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
        notes.flow.kontor.deliverEvents();
        assertThat(notes.heard).containsExactly(new NoteClassified(notes.lead, note.id(), NoteOutcome.NEGATIVE));
    }

    /** L38: off, there is no run, and what was found stays; a deleted note is none. */
    @Test
    void off_means_no_run_and_results_stay() {
        notes.switchOn(ClassificationSetup.OFFLINE);
        LeadNote yes = notes.note(YES);
        notes.run();
        ClassificationSetup on =
                notes.classification.settings().get(notes.flow.admin).orThrow();
        notes.classification
                .settings()
                .change(notes.flow.admin, new ClassificationSetup(on.version(), false, "offline", 7, 5))
                .orThrow();
        LeadNote no = notes.note(NO);
        notes.flow.pass(Duration.ofHours(1));

        assertThat(notes.run()).isFalse();
        assertThat(notes.of(yes).outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(notes.of(no).state()).isEqualTo(ClassificationState.NOT_ANALYSED);
        assertThat(notes.status().problem()).isEqualTo("off");
        assertThat(notes.classification.settings().runSoon(notes.flow.admin).refusal())
                .isInstanceOf(Refusal.Conflict.class);
        notes.flow.core.leads().deleteNote(notes.anna, yes.id()).orThrow();
        assertThat(notes.classification
                        .classifications()
                        .of(notes.anna, List.of(yes.id()))
                        .orThrow())
                .isEmpty();
    }

    /** G4: the module off for the tenant, nothing runs. */
    @Test
    void a_tenant_without_the_module_has_no_run() {
        notes.switchOn(ClassificationSetup.OFFLINE);
        LeadNote note = notes.note(YES);
        notes.flow.tenant.withoutModules(LeadflowModule.ID);
        assertThat(notes.run()).isFalse();
        notes.flow.tenant.withModules(LeadflowModule.ID);
        assertThat(notes.of(note).state()).isEqualTo(ClassificationState.PENDING);
    }

    /** N12: anew with another model; until then the old class counts. */
    @Test
    void recent_notes_can_be_classified_anew() {
        notes.switchOn(notes.odd.name());
        LeadNote note = notes.note(YES);
        notes.odd.judge = text -> TestClassification.given(NoteOutcome.PARTIAL);
        notes.run();
        ClassificationSetup setup =
                notes.classification.settings().get(notes.flow.admin).orThrow();
        notes.classification
                .settings()
                .change(notes.flow.admin, new ClassificationSetup(setup.version(), true, "offline", 7, 5))
                .orThrow();
        notes.run();
        assertThat(notes.of(note).outcome()).isEqualTo(NoteOutcome.PARTIAL);
        assertThat(notes.classification
                        .settings()
                        .classifyAgain(notes.flow.admin)
                        .orThrow())
                .isEqualTo(1L);
        assertThat(notes.of(note).outcome()).isEqualTo(NoteOutcome.PARTIAL);
        notes.run();
        assertThat(notes.of(note).outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(notes.of(note).model()).startsWith("offline-");
    }

    /** G2: another tenant's note isn't there; nor is one outside of the chosen lists. */
    @Test
    void notes_of_others_are_not_there() {
        notes.switchOn(ClassificationSetup.OFFLINE);
        LeadNote note = notes.note(YES);
        notes.run();
        TestTenant others = notes.flow.kontor.tenant().withModules(LeadflowModule.ID);
        assertThat(notes.classification
                        .classifications()
                        .of(others.admin(), List.of(note.id()))
                        .orThrow())
                .isEmpty();
        assertThat(notes.classification
                        .classifications()
                        .correct(others.admin(), note.id(), NoteOutcome.NEGATIVE)
                        .refusal())
                .isInstanceOf(Refusal.NotFound.class);
        notes.flow.onlyLists(notes.flow.list("Andere"));
        assertThat(notes.classification
                        .classifications()
                        .of(notes.anna, List.of(note.id()))
                        .orThrow())
                .isEmpty();
        assertThat(notes.classification
                        .classifications()
                        .correct(notes.chief, note.id(), NoteOutcome.NEGATIVE)
                        .refusal())
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(notes.classification
                        .classifications()
                        .correct(notes.chief, new LeadNoteId(UUID.randomUUID()), NoteOutcome.NEGATIVE)
                        .refusal())
                .isInstanceOf(Refusal.NotFound.class);
    }

    /** L23, L27: what isn't known is refused; a stale version too. */
    @Test
    void settings_that_make_no_sense_are_refused() {
        for (ClassificationSetup wrong : new ClassificationSetup[] {
            null,
            new ClassificationSetup(0, true, null, 7, 5),
            new ClassificationSetup(0, true, "gpt", 7, 5),
            new ClassificationSetup(0, true, "offline", 0, 5),
            new ClassificationSetup(0, true, "offline", 91, 5),
            new ClassificationSetup(0, true, "offline", 7, 0),
            new ClassificationSetup(0, true, "offline", 7, 1_441)
        }) {
            assertThat(notes.classification
                            .settings()
                            .change(notes.flow.admin, wrong)
                            .refusal())
                    .as("%s", wrong)
                    .isInstanceOf(Refusal.Validation.class);
        }
        notes.switchOn(ClassificationSetup.OFFLINE);
        assertThat(notes.classification
                        .settings()
                        .change(notes.flow.admin, new ClassificationSetup(0, false, "offline", 7, 5))
                        .refusal())
                .isInstanceOf(Refusal.Conflict.class);
    }
}
