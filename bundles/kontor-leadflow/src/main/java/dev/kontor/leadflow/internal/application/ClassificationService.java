package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.ClassificationEvents;
import dev.kontor.leadflow.classification.ClassificationEvents.NoteClassified;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.NoteClassification;
import dev.kontor.leadflow.classification.NoteClassifications;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.domain.classification.Judgement;
import dev.kontor.leadflow.internal.domain.classification.Judgement.Correction;
import dev.kontor.leadflow.internal.domain.classification.Standing;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassificationStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore;
import dev.kontor.leadflow.internal.persistence.classification.NotesInFlow;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The classes of notes, and what supervisors say of them. */
public final class ClassificationService implements NoteClassifications {
    private final Guard guard;
    private final NoteStore notes;
    private final NotesInFlow shown;
    private final ClassificationStore classes;
    private final ClassifyingStore setups;
    private final Journal journal;

    public ClassificationService(
            Guard guard,
            NoteStore notes,
            NotesInFlow shown,
            ClassificationStore classes,
            ClassifyingStore setups,
            Journal journal) {
        this.guard = guard;
        this.notes = notes;
        this.shown = shown;
        this.classes = classes;
        this.setups = setups;
        this.journal = journal;
    }

    @Override
    public Outcome<List<NoteClassification>> of(CallContext call, List<LeadNoteId> asked) {
        return guard.read(call, LeadflowModule.READ, caller -> {
            FieldChecks checks = new FieldChecks()
                    .that(asked != null && asked.stream().noneMatch(Objects::isNull), "notes", "required")
                    .that(asked == null || asked.size() <= PageRequest.MAX_SIZE, "notes", "too-many");
            return checks.passed() ? Outcome.done(all(asked)) : Refusals.invalid(checks);
        });
    }

    private List<NoteClassification> all(List<LeadNoteId> asked) {
        Map<LeadNoteId, LeadNote> found = shown.find(asked);
        Map<UUID, Judgement> judgements = classes.findAll(found.values());
        ClassificationSetup setup = setups.get();
        return asked.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(note -> view(note, judgements.get(note.id().value()), setup))
                .toList();
    }

    @Override
    public Outcome<NoteClassification> correct(CallContext call, LeadNoteId note, NoteOutcome outcome) {
        return guard.write(call, LeadflowModule.SUPERVISE, caller -> {
            FieldChecks checks = new FieldChecks().required("outcome", outcome);
            if (!checks.passed()) {
                return Refusals.invalid(checks);
            }
            return lock(note).map(found -> correct(caller, found, outcome));
        });
    }

    private Outcome<LeadNote> lock(LeadNoteId note) {
        return notes.lock(note).isEmpty()
                ? Refusals.notFound("note")
                : Optional.ofNullable(shown.find(List.of(note)).get(note))
                        .map(Outcome::done)
                        .orElseGet(() -> Refusals.notFound("note"));
    }

    private NoteClassification correct(Caller caller, LeadNote note, NoteOutcome outcome) {
        Judgement before = classes.find(note);
        boolean saidAlready = before.correction() != null && before.correction().outcome() == outcome;
        Judgement after = saidAlready
                ? before
                : before.corrected(new Correction(outcome, caller.user(), caller.displayName(), journal.now()));
        if (!saidAlready) {
            save(caller, "note-corrected", note, before, after);
        }
        return view(note, after, setups.get());
    }

    @Override
    public Outcome<NoteClassification> withdraw(CallContext call, LeadNoteId note) {
        return guard.write(call, LeadflowModule.SUPERVISE, caller -> lock(note).map(found -> withdraw(caller, found)));
    }

    private NoteClassification withdraw(Caller caller, LeadNote note) {
        Judgement before = classes.find(note);
        Judgement after = before.corrected(null);
        if (before.correction() != null) {
            save(caller, "note-correction-withdrawn", note, before, after);
        }
        return view(note, after, setups.get());
    }

    private void save(Caller caller, String action, LeadNote note, Judgement before, Judgement after) {
        classes.save(note.id(), note.contact(), after);
        journal.append(
                caller,
                action,
                "lead-note",
                note.id(),
                note.contact(),
                Journal.changes(Map.of("outcome", before.outcome()), Map.of("outcome", after.outcome())));
        journal.raise(
                caller,
                ClassificationEvents.CORRECTED,
                note.contact().toString(),
                new NoteClassified(note.contact(), note.id(), after.outcome()));
    }

    private NoteClassification view(LeadNote note, Judgement judgement, ClassificationSetup setup) {
        Verdict.Given given = judgement.given();
        Correction correction = judgement.correction();
        return new NoteClassification(
                note.id(),
                Standing.of(note, judgement, setup, journal.now()),
                judgement.outcome(),
                given == null ? null : given.outcome(),
                given == null ? null : Double.valueOf(given.confidence()),
                given == null ? null : given.model(),
                given == null ? List.of() : given.words(),
                judgement.classifiedAt(),
                judgement.problem(),
                judgement.retryAt(),
                correction == null ? null : correction.by(),
                correction == null ? null : correction.byName(),
                correction == null ? null : correction.at());
    }
}
