package dev.kontor.leadflow.internal;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.ClassificationEvents;
import dev.kontor.leadflow.classification.ClassificationEvents.NoteClassified;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationStatus;
import dev.kontor.leadflow.classification.CorrectedNote;
import dev.kontor.leadflow.classification.NoteClassification;
import dev.kontor.leadflow.classification.NoteClassifier;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.testing.databases.Database;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Classification of notes on a real database, beside a classifier that does what a test wants. */
final class TestClassification implements AutoCloseable {
    static final String YES = "Termin steht, hat zugesagt und den Auftrag erteilt";
    static final String NO = "Kein Interesse, abgelehnt, will nicht mehr angerufen werden";

    final TestLeadflow flow;
    final ClassificationCore classification;
    final CallContext anna;
    final CallContext chief;
    final ContactId lead;
    final Odd odd = new Odd();
    final List<NoteClassified> heard = new CopyOnWriteArrayList<>();

    TestClassification(Database database) {
        flow = new TestLeadflow(database);
        classification = core();
        flow.kontor.subscribe(new Listener<>(ClassificationEvents.CLASSIFIED, heard::add));
        anna = flow.agent("anna");
        chief = flow.supervisor("clara");
        lead = flow.contact("Albers");
    }

    /** As on another node. */
    ClassificationCore core() {
        return new ClassificationCore(
                flow.kontor.guard(),
                flow.kontor.unit("leadflow"),
                flow.kontor.audit(),
                flow.kontor.events(),
                flow.kontor.tenants(),
                flow.kontor.ids(),
                flow.kontor.clock(),
                List.of(odd));
    }

    LeadNote note(String text) {
        return flow.core.leads().note(anna, lead, NewNote.text(text)).orThrow().note();
    }

    NoteClassification of(LeadNote note) {
        return classification
                .classifications()
                .of(anna, List.of(note.id()))
                .orThrow()
                .get(0);
    }

    ClassificationStatus status() {
        return classification.settings().status(flow.admin).orThrow();
    }

    void switchOn(String classifier) {
        long version = classification.settings().get(flow.admin).orThrow().version();
        classification
                .settings()
                .change(flow.admin, new ClassificationSetup(version, true, classifier, 7, 5))
                .orThrow();
    }

    boolean run() {
        return classification.run().run(flow.tenant.id());
    }

    static Verdict given(NoteOutcome outcome) {
        return new Verdict.Given(outcome, 0.9, "odd-1", List.of());
    }

    @Override
    public void close() {
        flow.close();
    }

    /** A classifier of somebody else. */
    static final class Odd implements NoteClassifier {
        volatile Judge judge = text -> new Verdict.Later("unset");
        volatile String problem;

        @Override
        public String name() {
            return "odd";
        }

        @Override
        public Optional<String> problem(TenantId tenant) {
            return Optional.ofNullable(problem);
        }

        @Override
        public Judge judge(TenantId tenant, List<CorrectedNote> corrected) {
            return text -> judge.of(text);
        }
    }
}
