package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.SavedNote;
import java.time.Instant;

/** Work on leads. */
public final class LeadService implements Leads {
    private final Guard guard;
    private final NoteWriting writing;
    private final NoteChanging changing;
    private final History history;
    private final Holding holding;
    private final Ending ending;

    public LeadService(
            Guard guard, NoteWriting writing, NoteChanging changing, History history, Holding holding, Ending ending) {
        this.guard = guard;
        this.writing = writing;
        this.changing = changing;
        this.history = history;
        this.holding = holding;
        this.ending = ending;
    }

    @Override
    public Outcome<SavedNote> note(CallContext call, ContactId contact, NewNote note) {
        return guard.write(call, LeadflowModule.WORK, caller -> writing.write(caller, contact, note));
    }

    @Override
    public Outcome<LeadNote> changeNote(CallContext call, LeadNoteId note, long version, String text) {
        return guard.write(call, LeadflowModule.WORK, caller -> changing.change(caller, note, version, text));
    }

    @Override
    public Outcome<Void> deleteNote(CallContext call, LeadNoteId note) {
        return guard.write(call, LeadflowModule.WORK, caller -> changing.delete(caller, note));
    }

    @Override
    public Outcome<Slice<LeadNote>> notes(CallContext call, ContactId contact, PageRequest page) {
        return guard.read(call, LeadflowModule.READ, caller -> history.of(contact, page));
    }

    @Override
    public Outcome<Lead> release(CallContext call, ContactId contact) {
        return guard.write(call, LeadflowModule.WORK, caller -> holding.release(caller, contact));
    }

    @Override
    public Outcome<Lead> handOver(CallContext call, ContactId contact, UserId user) {
        return guard.write(call, LeadflowModule.WORK, caller -> holding.handOver(caller, contact, user));
    }

    @Override
    public Outcome<Lead> promiseCallback(CallContext call, ContactId contact, Instant at) {
        return guard.write(call, LeadflowModule.WORK, caller -> holding.promise(caller, contact, at));
    }

    @Override
    public Outcome<Lead> cancelCallback(CallContext call, ContactId contact) {
        return guard.write(call, LeadflowModule.WORK, caller -> holding.cancel(caller, contact));
    }

    @Override
    public Outcome<Lead> close(CallContext call, ContactId contact, NoteOutcome outcome, String reason) {
        return guard.write(call, LeadflowModule.WORK, caller -> ending.close(caller, contact, outcome, reason));
    }

    @Override
    public Outcome<Lead> reopen(CallContext call, ContactId contact) {
        return guard.write(call, LeadflowModule.WORK, caller -> ending.reopen(caller, contact));
    }
}
