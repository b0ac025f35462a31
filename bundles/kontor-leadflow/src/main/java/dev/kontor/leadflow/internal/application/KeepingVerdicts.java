package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.classification.ClassificationEvents;
import dev.kontor.leadflow.classification.ClassificationEvents.NoteClassified;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.domain.classification.Judgement;
import dev.kontor.leadflow.internal.domain.classification.RetryPause;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.leadflow.internal.persistence.NoteStore.StoredNote;
import dev.kontor.leadflow.internal.persistence.classification.ClassificationStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore;
import dev.kontor.leadflow.internal.persistence.classification.PendingNotes.PendingNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a classifier said, if the note still says what was judged and nobody was faster (L38). */
public final class KeepingVerdicts {
    private final Guard guard;
    private final NoteStore notes;
    private final ClassificationStore classes;
    private final ClassifyingStore runs;
    private final Journal journal;

    public KeepingVerdicts(
            Guard guard, NoteStore notes, ClassificationStore classes, ClassifyingStore runs, Journal journal) {
        this.guard = guard;
        this.notes = notes;
        this.classes = classes;
        this.runs = runs;
        this.journal = journal;
    }

    /** Whether the run may go on: not after another one has taken over, nor when it was switched off. */
    boolean keep(CallContext call, UUID run, PendingNote judged, Verdict verdict, Duration lease) {
        Outcome<Boolean> kept = guard.write(call, LeadflowModule.WORK, caller -> {
            Instant now = journal.now();
            if (!runs.goOn(run, now, lease)) {
                return Outcome.done(false);
            }
            notes.lock(judged.id())
                    .filter(stored -> !stored.deleted())
                    .map(StoredNote::note)
                    .filter(note -> note.version() == judged.version())
                    .ifPresent(note -> keep(caller, run, note, verdict, now));
            return Outcome.done(true);
        });
        return kept.isDone() && kept.orThrow();
    }

    private void keep(Caller caller, UUID run, LeadNote note, Verdict verdict, Instant now) {
        Judgement before = classes.find(note);
        if (before.decided()) {
            return;
        }
        if (verdict instanceof Verdict.Given given) {
            Judgement after = before.judged(given, now);
            classes.save(note.id(), note.contact(), after);
            runs.count(run, true);
            tell(caller, note, before, after);
        } else {
            Instant retry = now.plus(RetryPause.after(before.attempts()));
            classes.save(note.id(), note.contact(), before.inVain(problem(verdict), retry));
            runs.count(run, false);
        }
    }

    private void tell(Caller caller, LeadNote note, Judgement before, Judgement after) {
        journal.append(
                caller,
                "note-classified",
                "lead-note",
                note.id(),
                note.contact(),
                Journal.changes(
                        Optional.ofNullable(before.given())
                                .map(given -> Map.of("outcome", given.outcome()))
                                .orElse(Map.of()),
                        Map.of(
                                "outcome",
                                after.outcome(),
                                "model",
                                after.given().model())));
        journal.raise(
                caller,
                ClassificationEvents.CLASSIFIED,
                note.contact().toString(),
                new NoteClassified(note.contact(), note.id(), after.outcome()));
    }

    private static String problem(Verdict verdict) {
        return verdict instanceof Verdict.Later later ? later.problem() : ((Verdict.Stop) verdict).problem();
    }
}
