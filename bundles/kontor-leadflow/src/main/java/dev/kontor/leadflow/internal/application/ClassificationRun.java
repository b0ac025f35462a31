package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.CorrectedNote;
import dev.kontor.leadflow.classification.NoteClassifier;
import dev.kontor.leadflow.classification.NoteClassifier.Judge;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.domain.classification.RetryPause;
import dev.kontor.leadflow.internal.domain.classification.Standing;
import dev.kontor.leadflow.internal.domain.classification.VerdictRules;
import dev.kontor.leadflow.internal.persistence.classification.ClassificationStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore;
import dev.kontor.leadflow.internal.persistence.classification.PendingNotes;
import dev.kontor.leadflow.internal.persistence.classification.PendingNotes.PendingNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * L26, L28: judges the recent notes of a tenant, one after the other, outside of transactions; each class is committed
 * by itself, so that a run that is killed loses nothing and the next one goes on. One run at a time, whatever the node.
 */
public final class ClassificationRun {
    private static final Logger LOG = LoggerFactory.getLogger(ClassificationRun.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 50;
    private static final int MOST = 500;
    private static final int MOST_CORRECTIONS = 500;

    /** How a run ended: when the next is due, and what was wrong. */
    private record End(Instant next, String problem) {}

    private final Guard guard;
    private final ClassifyingStore runs;
    private final PendingNotes pending;
    private final ClassificationStore classes;
    private final KeepingVerdicts keeping;
    private final Classifiers classifiers;
    private final Journal journal;
    private final IdSource ids;
    private volatile boolean stopping;

    public ClassificationRun(
            Guard guard,
            ClassifyingStore runs,
            PendingNotes pending,
            ClassificationStore classes,
            KeepingVerdicts keeping,
            Classifiers classifiers,
            Journal journal,
            IdSource ids) {
        this.guard = guard;
        this.runs = runs;
        this.pending = pending;
        this.classes = classes;
        this.keeping = keeping;
        this.classifiers = classifiers;
        this.journal = journal;
        this.ids = ids;
    }

    /** A run that is under way ends after the note that it is at; another node goes on at once. */
    void stop() {
        stopping = true;
    }

    /** Runs if a run is due; whether it did. Nothing happens while the module is off for the tenant (G4). */
    public boolean run(TenantId tenant) {
        CallContext call = CallContext.system(tenant);
        UUID run = ids.next();
        Outcome<Optional<ClassificationSetup>> begun =
                guard.write(call, LeadflowModule.WORK, caller -> Outcome.done(runs.begin(run, journal.now(), LEASE)));
        if (!begun.isDone() || begun.orThrow().isEmpty()) {
            return false;
        }
        End end = judgeAll(call, run, begun.orThrow().get());
        guard.write(call, LeadflowModule.WORK, caller -> {
            runs.end(run, journal.now(), end.next(), end.problem());
            return Outcome.done();
        });
        return true;
    }

    private End judgeAll(CallContext call, UUID run, ClassificationSetup setup) {
        Optional<String> problem = classifiers.problem(call.tenant(), setup.classifier());
        return problem.isPresent()
                ? new End(later(setup), problem.get())
                : classifiers
                        .find(setup.classifier())
                        .map(classifier -> judgeAll(call, run, setup, classifier))
                        .orElseGet(() -> new End(later(setup), Classifiers.MISSING));
    }

    private End judgeAll(CallContext call, UUID run, ClassificationSetup setup, NoteClassifier classifier) {
        List<PendingNote> notes = due(call, setup);
        if (notes.isEmpty()) {
            return new End(later(setup), null);
        }
        Judge judge = classifier.judge(call.tenant(), corrected(call));
        for (int judged = 0;
                judged < MOST && !notes.isEmpty() && !stopping;
                judged += notes.size(), notes = due(call, setup)) {
            for (PendingNote note : notes) {
                Verdict verdict = verdict(judge, note);
                boolean goesOn = keeping.keep(call, run, note, verdict, LEASE);
                if (verdict instanceof Verdict.Stop stop) {
                    return new End(
                            latest(later(setup), journal.now().plus(RetryPause.asked(stop.pause()))), stop.problem());
                }
                if (!goesOn || stopping) {
                    return new End(stopping ? journal.now() : later(setup), null);
                }
            }
        }
        return new End(notes.isEmpty() ? later(setup) : journal.now(), null);
    }

    private List<PendingNote> due(CallContext call, ClassificationSetup setup) {
        return guard.read(call, LeadflowModule.WORK, caller -> {
                    Instant now = journal.now();
                    return Outcome.done(pending.due(Standing.recentSince(setup, now), now, BATCH));
                })
                .orThrow();
    }

    private List<CorrectedNote> corrected(CallContext call) {
        return guard.read(call, LeadflowModule.WORK, caller -> Outcome.done(classes.corrected(MOST_CORRECTIONS)))
                .orThrow();
    }

    /** A classifier that fails must not keep the other notes from theirs. */
    private static Verdict verdict(Judge judge, PendingNote note) {
        try {
            return VerdictRules.usable(judge.of(note.text()));
        } catch (RuntimeException failure) {
            LOG.warn("A classifier failed with {}", failure.getClass().getName());
            return new Verdict.Later("failed");
        }
    }

    private Instant later(ClassificationSetup setup) {
        return journal.now().plus(Duration.ofMinutes(setup.everyMinutes()));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
