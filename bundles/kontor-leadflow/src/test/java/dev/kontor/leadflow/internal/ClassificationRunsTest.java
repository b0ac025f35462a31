package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationState;
import dev.kontor.leadflow.classification.ClassificationStatus;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L26–L28: runs, also of a classifier that misbehaves, on nodes that die. */
@ParameterizedClass
@EnumSource(Database.class)
class ClassificationRunsTest {
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

    /** L28: schedule, last run, count; the next one is due when the pause is over. */
    @Test
    void runs_come_again_and_again_and_say_how_they_went() {
        notes.switchOn(ClassificationSetup.OFFLINE);
        notes.note(YES);
        assertThat(notes.status().pending()).isEqualTo(1);
        assertThat(notes.run()).isTrue();
        ClassificationStatus after = notes.status();
        assertThat(after.lastClassified()).isEqualTo(1);
        assertThat(after.lastFailed()).isZero();
        assertThat(after.problem()).isNull();
        assertThat(after.running()).isFalse();
        assertThat(after.lastStartedAt()).isEqualTo(notes.flow.kontor.clock().instant());
        assertThat(after.nextRunAt())
                .isEqualTo(notes.flow.kontor.clock().instant().plus(Duration.ofMinutes(5)));
        assertThat(notes.run()).isFalse();

        LeadNote later = notes.note(NO);
        notes.flow.pass(Duration.ofMinutes(5));
        assertThat(notes.run()).isTrue();
        assertThat(notes.of(later).outcome()).isEqualTo(NoteOutcome.NEGATIVE);

        notes.note(NO);
        assertThat(notes.run()).isFalse();
        notes.classification.settings().runSoon(notes.flow.admin).orThrow();
        assertThat(notes.run()).isTrue();
    }

    /** L26: failures, garbage and nothing at all leave the note pending, with growing pauses; the others get theirs. */
    @Test
    void a_note_without_an_answer_is_tried_later_and_the_job_goes_on() {
        notes.switchOn(notes.odd.name());
        LeadNote bad = notes.note("kaputt");
        LeadNote good = notes.note("gut");
        notes.odd.judge = text -> {
            if ("gut".equals(text)) {
                return TestClassification.given(NoteOutcome.PARTIAL);
            }
            throw new IllegalStateException("broken");
        };
        notes.run();
        assertThat(notes.of(good).outcome()).isEqualTo(NoteOutcome.PARTIAL);
        assertThat(notes.of(bad).state()).isEqualTo(ClassificationState.PENDING);
        assertThat(notes.of(bad).problem()).isEqualTo("failed");
        assertThat(notes.status().lastFailed()).isEqualTo(1);

        for (Verdict nonsense : new Verdict[] {
            null,
            new Verdict.Given(null, 0.5, "m", List.of()),
            new Verdict.Given(NoteOutcome.POSITIVE, 7, "m", List.of()),
            new Verdict.Given(NoteOutcome.POSITIVE, Double.NaN, "m", List.of()),
            new Verdict.Given(NoteOutcome.POSITIVE, 0.5, null, List.of()),
            new Verdict.Later("garbage")
        }) {
            notes.flow.pass(Duration.ofHours(13));
            notes.odd.judge = text -> nonsense;
            notes.run();
            assertThat(notes.of(bad).problem()).isEqualTo("garbage");
            assertThat(notes.of(bad).outcome()).isEqualTo(NoteOutcome.UNCLASSIFIED);
        }
        assertThat(notes.of(bad).retryAt())
                .isEqualTo(notes.flow.kontor.clock().instant().plus(Duration.ofMinutes(320)));

        notes.flow.pass(Duration.ofMinutes(319));
        notes.odd.judge = text -> TestClassification.given(NoteOutcome.NEGATIVE);
        notes.run();
        assertThat(notes.of(bad).state()).isEqualTo(ClassificationState.PENDING);
        notes.flow.pass(Duration.ofMinutes(5));
        notes.run();
        assertThat(notes.of(bad).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
    }

    /** L26: a classifier that asks for rest ends the run, and the next comes when it said. */
    @Test
    void a_classifier_that_asks_for_rest_gets_it() {
        notes.switchOn(notes.odd.name());
        notes.note("eins");
        notes.note("zwei");
        List<String> asked = new ArrayList<>();
        notes.odd.judge = text -> {
            asked.add(text);
            return new Verdict.Stop("rate-limited", Duration.ofMinutes(30));
        };
        notes.run();
        assertThat(asked).containsExactly("eins");
        assertThat(notes.status().problem()).isEqualTo("rate-limited");
        notes.flow.pass(Duration.ofMinutes(29));
        assertThat(notes.run()).isFalse();
        notes.flow.pass(Duration.ofMinutes(1));
        notes.odd.judge = text -> TestClassification.given(NoteOutcome.POSITIVE);
        assertThat(notes.run()).isTrue();
        assertThat(notes.status().lastClassified()).isEqualTo(2);
        assertThat(notes.status().problem()).isNull();
    }

    /** L27: the chosen classifier can't work: no run, and the reason is told. */
    @Test
    void without_a_key_nothing_runs_and_it_says_why() {
        notes.switchOn(notes.odd.name());
        LeadNote note = notes.note(YES);
        notes.odd.problem = "no-key";
        notes.run();
        assertThat(notes.of(note).state()).isEqualTo(ClassificationState.PENDING);
        assertThat(notes.status().problem()).isEqualTo("no-key");
        assertThat(notes.status().classifiers())
                .containsExactly(
                        new ClassificationStatus.Classifier("offline", null),
                        new ClassificationStatus.Classifier("odd", "no-key"));
    }

    /** L28: two nodes at the same moment, each note judged once. */
    @Test
    void two_nodes_run_once() throws Exception {
        notes.switchOn(notes.odd.name());
        for (int i = 0; i < 20; i++) {
            notes.note("Notiz " + i);
        }
        List<String> judged = new CopyOnWriteArrayList<>();
        notes.odd.judge = text -> {
            judged.add(text);
            return TestClassification.given(NoteOutcome.POSITIVE);
        };
        ClassificationCore other = notes.core();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> ran = new ArrayList<>();
        for (ClassificationCore node : List.of(notes.classification, other)) {
            ran.add(nodes.submit(() -> {
                together.await();
                return node.run().run(notes.flow.tenant.id());
            }));
        }
        int runs = (ran.get(0).get() ? 1 : 0) + (ran.get(1).get() ? 1 : 0);
        nodes.shutdown();

        assertThat(runs).isEqualTo(1);
        assertThat(judged).hasSize(20).doesNotHaveDuplicates();
        notes.flow.kontor.deliverEvents();
        assertThat(notes.heard).hasSize(20);
    }

    /** L28: a node dies in the middle: what it judged stays, and when its time is up another one does the rest. */
    @Test
    void a_run_that_was_killed_in_the_middle_is_taken_over() {
        notes.switchOn(notes.odd.name());
        LeadNote first = notes.note("eins");
        LeadNote second = notes.note("zwei");
        notes.odd.judge = text -> {
            if ("zwei".equals(text)) {
                throw new Killed();
            }
            return TestClassification.given(NoteOutcome.POSITIVE);
        };
        Optional<Killed> killed = Optional.empty();
        try {
            notes.run();
        } catch (Killed expected) {
            killed = Optional.of(expected);
        }
        assertThat(killed).isPresent();
        assertThat(notes.status().running()).isTrue();
        assertThat(notes.run()).isFalse();

        notes.flow.pass(Duration.ofMinutes(5));
        notes.odd.judge = text -> TestClassification.given(NoteOutcome.NEGATIVE);
        assertThat(notes.core().run().run(notes.flow.tenant.id())).isTrue();
        assertThat(notes.of(first).outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(notes.of(second).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
    }

    /** L28: a node is stopped in the middle: it ends after the note it is at, and another goes on at once. */
    @Test
    void a_run_whose_node_is_stopped_ends_and_another_goes_on_at_once() {
        notes.switchOn(notes.odd.name());
        LeadNote first = notes.note("eins");
        LeadNote second = notes.note("zwei");
        notes.odd.judge = text -> {
            notes.classification.turns().close();
            return TestClassification.given(NoteOutcome.POSITIVE);
        };
        assertThat(notes.run()).isTrue();
        assertThat(notes.of(first).outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(notes.of(second).state()).isEqualTo(ClassificationState.PENDING);

        notes.odd.judge = text -> TestClassification.given(NoteOutcome.NEGATIVE);
        assertThat(notes.core().run().run(notes.flow.tenant.id())).isTrue();
        assertThat(notes.of(second).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
    }

    /** L28: the first node was only slow: what it says after it was taken over counts no longer. */
    @Test
    void a_slow_run_that_was_taken_over_stops() {
        notes.switchOn(notes.odd.name());
        LeadNote note = notes.note("langsam");
        notes.odd.judge = text -> {
            notes.odd.judge = fast -> TestClassification.given(NoteOutcome.NEGATIVE);
            notes.flow.pass(Duration.ofMinutes(6));
            assertThat(notes.core().run().run(notes.flow.tenant.id())).isTrue();
            return TestClassification.given(NoteOutcome.POSITIVE);
        };
        assertThat(notes.run()).isTrue();
        assertThat(notes.of(note).outcome()).isEqualTo(NoteOutcome.NEGATIVE);
    }

    /** The node is gone: nothing of it goes on. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
