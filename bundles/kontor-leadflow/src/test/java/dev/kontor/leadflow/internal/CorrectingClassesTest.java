package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadReport;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.OutcomeCounts;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.classification.ClassificationEvents;
import dev.kontor.leadflow.classification.ClassificationEvents.NoteClassified;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationState;
import dev.kontor.leadflow.classification.NoteClassification;
import dev.kontor.leadflow.classification.NoteClassifications;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L29, N12, L20: a supervisor says what really came of a call. */
@ParameterizedClass
@EnumSource(Database.class)
class CorrectingClassesTest {

    @Parameter
    private Database database;

    private TestClassification notes;

    @BeforeEach
    void start() {
        notes = new TestClassification(database);
        notes.switchOn(ClassificationSetup.OFFLINE);
    }

    @AfterEach
    void stop() {
        notes.close();
    }

    /** L29, L31: the corrected class wins, stays when the note is changed and judged anew, is audited and told. */
    @Test
    void a_correction_wins_and_stays() {
        List<NoteClassified> heard = new ArrayList<>();
        notes.flow.kontor.subscribe(new Listener<>(ClassificationEvents.CORRECTED, heard::add));
        LeadNote note = notes.note(TestClassification.YES);
        notes.run();
        NoteClassification corrected = correct(note, NoteOutcome.PARTIAL);
        assertThat(corrected.state()).isEqualTo(ClassificationState.CORRECTED);
        assertThat(corrected.outcome()).isEqualTo(NoteOutcome.PARTIAL);
        assertThat(corrected.judged()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(corrected.correctedByName()).isEqualTo("Clara");
        assertThat(correct(note, NoteOutcome.PARTIAL)).isEqualTo(corrected);

        notes.flow
                .core
                .leads()
                .changeNote(notes.anna, note.id(), note.version(), TestClassification.NO)
                .orThrow();
        assertThat(notes.classification
                        .settings()
                        .classifyAgain(notes.flow.admin)
                        .orThrow())
                .isZero();
        notes.run();
        assertThat(notes.of(note).outcome()).isEqualTo(NoteOutcome.PARTIAL);
        assertThat(notes.of(note).judged()).isNull();

        notes.flow.kontor.deliverEvents();
        assertThat(heard).containsExactly(new NoteClassified(notes.lead, note.id(), NoteOutcome.PARTIAL));
        assertThat(actions(note))
                .containsExactly(
                        "leadflow.note-changed",
                        "leadflow.note-corrected",
                        "leadflow.note-classified",
                        "leadflow.note-saved");
    }

    /** L29: taken back, the classifier's word counts again, or is waited for; audited, told, and no lesson any more. */
    @Test
    void a_correction_can_be_taken_back() {
        List<NoteClassified> heard = new ArrayList<>();
        notes.flow.kontor.subscribe(new Listener<>(ClassificationEvents.CORRECTED, heard::add));
        LeadNote judged = notes.note(TestClassification.YES);
        notes.run();
        LeadNote unjudged = notes.note(TestClassification.NO);
        correct(judged, NoteOutcome.NEGATIVE);
        correct(unjudged, NoteOutcome.POSITIVE);

        NoteClassification back = withdraw(judged);
        assertThat(back.state()).isEqualTo(ClassificationState.CLASSIFIED);
        assertThat(back.outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(back.correctedBy()).isNull();
        assertThat(withdraw(judged)).isEqualTo(back);
        assertThat(withdraw(unjudged).state()).isEqualTo(ClassificationState.PENDING);
        runLater();
        assertThat(notes.of(unjudged).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
        assertThat(notes.of(unjudged).model()).doesNotContain("+");

        notes.flow.kontor.deliverEvents();
        assertThat(heard).hasSize(4);
        assertThat(actions(judged)).startsWith("leadflow.note-correction-withdrawn", "leadflow.note-corrected");
        assertThat(notes.classification
                        .classifications()
                        .withdraw(notes.anna, judged.id())
                        .refusal())
                .isEqualTo(new Refusal.Forbidden(LeadflowModule.SUPERVISE.key()));
        assertThat(notes.classification
                        .classifications()
                        .withdraw(notes.chief, null)
                        .refusal())
                .isInstanceOf(Refusal.NotFound.class);
    }

    /** L29: only by who supervises; nothing is no class. */
    @Test
    void an_agent_corrects_nothing() {
        LeadNote note = notes.note(TestClassification.YES);
        assertThat(notes.classification
                        .classifications()
                        .correct(notes.anna, note.id(), NoteOutcome.NEGATIVE)
                        .refusal())
                .isEqualTo(new Refusal.Forbidden(LeadflowModule.SUPERVISE.key()));
        assertThat(notes.classification
                        .classifications()
                        .correct(notes.chief, note.id(), null)
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(notes.classification
                        .classifications()
                        .correct(notes.chief, null, NoteOutcome.NEGATIVE)
                        .refusal())
                .isInstanceOf(Refusal.NotFound.class);
    }

    /** N12: what a tenant's supervisors say teaches its classifier, and no other's; a deleted note teaches no longer. */
    @Test
    void corrections_teach_the_tenant() {
        LeadNote first = notes.note("Grünkohl ist durch, Haken dran");
        notes.run();
        assertThat(notes.of(first).outcome()).isNotEqualTo(NoteOutcome.POSITIVE);
        correct(first, NoteOutcome.POSITIVE);
        LeadNote second = notes.note("Auch hier: Grünkohl durch, Haken dran");
        runLater();
        assertThat(notes.of(second).outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(notes.of(second).model()).contains("+");

        notes.flow.core.leads().deleteNote(notes.anna, first.id()).orThrow();
        LeadNote third = notes.note("Noch einmal Grünkohl durch, Haken dran");
        runLater();
        assertThat(notes.of(third).model()).doesNotContain("+");
        assertThat(notes.of(third).outcome()).isNotEqualTo(NoteOutcome.POSITIVE);
    }

    /** L20, L39, Q38: the four classes sum to all calls; those that wait count as not classified and are shown apart. */
    @Test
    void the_distribution_sums_to_all_calls() {
        notes.note(TestClassification.YES);
        notes.note(TestClassification.YES + ", bezahlt");
        notes.note(TestClassification.NO);
        LeadNote corrected = notes.note("AB");
        notes.run();
        correct(corrected, NoteOutcome.PARTIAL);
        LeadNote edited = notes.note(TestClassification.NO + "!");
        runLater();
        notes.flow
                .core
                .leads()
                .changeNote(notes.anna, edited.id(), edited.version(), "Neuer Text")
                .orThrow();

        LeadReport report = report();
        assertThat(report.total().calls()).isEqualTo(5);
        assertThat(report.total().outcomes()).isEqualTo(new OutcomeCounts(2, 1, 1, 1, 1));
        assertThat(report.total().outcomes().positiveShare()).isEqualTo(0.4);
        assertThat(report.employees().get(0).outcomes())
                .isEqualTo(report.total().outcomes());
        assertThat(report.hours().stream()
                        .mapToLong(hour -> hour.outcomes().positive())
                        .sum())
                .isEqualTo(2);
        assertThat(OutcomeCounts.NONE.positiveShare()).isNull();

        ClassificationSetup setup =
                notes.classification.settings().get(notes.flow.admin).orThrow();
        notes.classification
                .settings()
                .change(notes.flow.admin, new ClassificationSetup(setup.version(), false, "offline", 7, 5))
                .orThrow();
        assertThat(report().total().outcomes()).isEqualTo(new OutcomeCounts(2, 1, 1, 1, 0));
    }

    /** G1, G4: once per method. */
    @Test
    void nobody_reaches_classification_without_the_right_to() {
        LeadNote note = notes.note(TestClassification.YES);
        ServiceRules.of(notes.flow.kontor, NoteClassifications.class, notes.classification.classifications())
                .method("of", LeadflowModule.READ, List.of(note.id()))
                .method("correct", LeadflowModule.SUPERVISE, note.id(), NoteOutcome.NEGATIVE)
                .method("withdraw", LeadflowModule.SUPERVISE, note.id())
                .verify();
        ServiceRules.of(notes.flow.kontor, ClassificationSettings.class, notes.classification.settings())
                .method("get", LeadflowModule.READ)
                .method("change", LeadflowModule.SETUP, ClassificationSetup.DEFAULTS)
                .method("status", LeadflowModule.SETUP)
                .method("runSoon", LeadflowModule.SETUP)
                .method("classifyAgain", LeadflowModule.SETUP)
                .verify();
    }

    private NoteClassification correct(LeadNote note, NoteOutcome outcome) {
        return notes.classification
                .classifications()
                .correct(notes.chief, note.id(), outcome)
                .orThrow();
    }

    private NoteClassification withdraw(LeadNote note) {
        return notes.classification
                .classifications()
                .withdraw(notes.chief, note.id())
                .orThrow();
    }

    private void runLater() {
        notes.flow.pass(Duration.ofMinutes(5));
        assertThat(notes.run()).isTrue();
    }

    private LeadReport report() {
        LocalDate today = LocalDate.ofInstant(notes.flow.kontor.clock().instant(), ZoneOffset.UTC);
        return notes.flow
                .core
                .reports()
                .report(notes.chief, ReportRange.days(today, today))
                .orThrow();
    }

    private List<String> actions(LeadNote note) {
        return notes
                .flow
                .kontor
                .audit()
                .list(notes.flow.admin, "lead-note", note.id().toString(), PageRequest.first())
                .orThrow()
                .items()
                .stream()
                .map(entry -> entry.record().action())
                .toList();
    }
}
