package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadEvents.NoteHappened;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.internal.domain.NoteRules;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.leadflow.internal.persistence.NoteStore.StoredNote;
import dev.kontor.rules.FieldChecks;
import java.util.Map;
import java.util.Optional;

/** L35: one's own notes can be changed and deleted; those of others only by who supervises. */
public final class NoteChanging {
    private final NoteStore notes;
    private final LeadStore leads;
    private final Journal journal;

    public NoteChanging(NoteStore notes, LeadStore leads, Journal journal) {
        this.notes = notes;
        this.leads = leads;
        this.journal = journal;
    }

    Outcome<LeadNote> change(Caller caller, LeadNoteId id, long version, String text) {
        FieldChecks checks = NoteRules.text(new FieldChecks(), text);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        Optional<LeadNote> found =
                notes.lock(id).filter(stored -> !stored.deleted()).map(StoredNote::note);
        if (found.isEmpty()) {
            return Refusals.notFound("note");
        }
        LeadNote before = found.get();
        if (!mayChange(caller, before)) {
            return forbidden();
        }
        if (before.version() != version) {
            return Refusals.stale(before.version());
        }
        LeadNote after = notes.change(before, text, journal.now());
        journal.append(
                caller,
                "note-changed",
                "lead-note",
                id,
                after.contact(),
                Journal.changes(Map.of("text", before.text()), Map.of("text", text)));
        journal.raise(
                caller, LeadEvents.NOTE_CHANGED, after.contact().toString(), new NoteHappened(after.contact(), id));
        return Outcome.done(after);
    }

    Outcome<Void> delete(Caller caller, LeadNoteId id) {
        Optional<StoredNote> found = notes.lock(id);
        if (found.isEmpty()) {
            return Refusals.notFound("note");
        }
        LeadNote note = found.get().note();
        if (!mayChange(caller, note)) {
            return forbidden();
        }
        if (found.get().deleted()) {
            return Outcome.done();
        }
        notes.delete(id, journal.now());
        leads.lastNote(note.contact(), notes.last(note.contact()).orElse(null));
        journal.append(
                caller,
                "note-deleted",
                "lead-note",
                id,
                note.contact(),
                Journal.changes(Map.of("text", note.text()), Map.of()));
        journal.raise(caller, LeadEvents.NOTE_DELETED, note.contact().toString(), new NoteHappened(note.contact(), id));
        return Outcome.done();
    }

    private static boolean mayChange(Caller caller, LeadNote note) {
        return note.author().equals(caller.user()) || caller.may(LeadflowModule.SUPERVISE);
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.refused(new Refusal.Forbidden(LeadflowModule.SUPERVISE.key()));
    }
}
