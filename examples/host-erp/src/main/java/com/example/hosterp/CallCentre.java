package com.example.hosterp;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.QueuePosition;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.Turn;
import java.time.Instant;
import java.util.List;

/** What the ERP's agents do on the phone, by each call that Kontor has for work on leads. */
public interface CallCentre {

    /** A customer on the agent's screen, where they stand in the queue, who waits, and what was said before. */
    record Screen(Turn turn, QueuePosition position, List<Lead> waiting, List<LeadNote> said) {}

    /** Null for the first one. */
    Outcome<Screen> nextCustomer(CallContext call, Cursor after);

    Outcome<Screen> customerBefore(CallContext call, Cursor before);

    Outcome<List<LeadCard>> found(CallContext call, String text);

    /** What the script says, and what the agent adds. */
    Outcome<SavedNote> said(CallContext call, ContactId customer, NoteTemplateId script, String more);

    Outcome<LeadNote> misspelt(CallContext call, LeadNote note, String text);

    Outcome<Void> wrongCustomer(CallContext call, LeadNoteId note);

    Outcome<Lead> callsAgain(CallContext call, ContactId customer, Instant at);

    Outcome<Lead> neednt(CallContext call, ContactId customer);

    Outcome<Lead> passedOn(CallContext call, ContactId customer, UserId colleague);

    Outcome<Lead> givenBack(CallContext call, ContactId customer);

    Outcome<Lead> done(CallContext call, ContactId customer, NoteOutcome outcome);

    Outcome<Lead> wantsMore(CallContext call, ContactId customer);
}
