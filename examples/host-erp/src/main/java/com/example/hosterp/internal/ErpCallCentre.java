package com.example.hosterp.internal;

import com.example.hosterp.CallCentre;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.Turn;
import java.time.Instant;
import java.util.List;

/** Calls Kontor; what Kontor refuses is handed on as it is. */
public final class ErpCallCentre implements CallCentre {

    private final LeadQueue queue;
    private final Leads leads;
    private final NoteTemplates scripts;

    public ErpCallCentre(LeadQueue queue, Leads leads, NoteTemplates scripts) {
        this.queue = queue;
        this.leads = leads;
        this.scripts = scripts;
    }

    @Override
    public Outcome<Screen> nextCustomer(CallContext call, Cursor after) {
        return queue.next(call, after).flatMap(turn -> shown(call, turn));
    }

    @Override
    public Outcome<Screen> customerBefore(CallContext call, Cursor before) {
        return queue.previous(call, before).flatMap(turn -> shown(call, turn));
    }

    private Outcome<Screen> shown(CallContext call, Turn turn) {
        return queue.position(call, turn.place())
                .flatMap(position -> queue.list(call, PageRequest.first())
                        .flatMap(waiting ->
                                said(call, turn).map(said -> new Screen(turn, position, waiting.items(), said))));
    }

    /** Nobody is on the screen at the end of the queue. */
    private Outcome<List<LeadNote>> said(CallContext call, Turn turn) {
        return turn.card() == null
                ? Outcome.done(List.of())
                : leads.notes(call, turn.card().lead().contact(), PageRequest.first())
                        .map(notes -> notes.items());
    }

    @Override
    public Outcome<List<LeadCard>> found(CallContext call, String text) {
        return queue.search(call, text, PageRequest.first())
                .map(found -> found.items().stream()
                        .map(lead -> queue.get(call, lead.contact()).orThrow())
                        .toList());
    }

    @Override
    public Outcome<SavedNote> said(CallContext call, ContactId customer, NoteTemplateId script, String more) {
        return scripts.fill(call, script, customer)
                .flatMap(text -> leads.note(call, customer, new NewNote(text + "\n" + more, null, List.of(script))));
    }

    @Override
    public Outcome<LeadNote> misspelt(CallContext call, LeadNote note, String text) {
        return leads.changeNote(call, note.id(), note.version(), text);
    }

    @Override
    public Outcome<Void> wrongCustomer(CallContext call, LeadNoteId note) {
        return leads.deleteNote(call, note);
    }

    @Override
    public Outcome<Lead> callsAgain(CallContext call, ContactId customer, Instant at) {
        return leads.promiseCallback(call, customer, at);
    }

    @Override
    public Outcome<Lead> neednt(CallContext call, ContactId customer) {
        return leads.cancelCallback(call, customer);
    }

    @Override
    public Outcome<Lead> passedOn(CallContext call, ContactId customer, UserId colleague) {
        return leads.handOver(call, customer, colleague);
    }

    @Override
    public Outcome<Lead> givenBack(CallContext call, ContactId customer) {
        return leads.release(call, customer);
    }

    @Override
    public Outcome<Lead> done(CallContext call, ContactId customer, NoteOutcome outcome) {
        return leads.close(call, customer, outcome, null);
    }

    @Override
    public Outcome<Lead> wantsMore(CallContext call, ContactId customer) {
        return leads.reopen(call, customer);
    }
}
