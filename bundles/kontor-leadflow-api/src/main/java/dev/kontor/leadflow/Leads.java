package dev.kontor.leadflow;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * Work on leads. Every write is audited and raises an event of {@link LeadEvents}. Work on a lead that is reserved for
 * somebody else is {@code Conflict(reserved)} with the parameter {@code holder}, the colleague's name (L6, L32); on a
 * closed one {@code Conflict(closed)}. A contact that isn't in the lead flow is {@code NotFound}.
 */
public interface Leads {

    /**
     * Saves a note. The first one reserves the lead for its author, where the tenant wants that for one of the author's
     * roles (L6, L7); of several at the same moment exactly one wins. It keeps a promised call. Permission
     * {@code leadflow.work}. Not idempotent; over REST with an {@code Idempotency-Key}. Raises {@link LeadEvents#NOTED},
     * {@link LeadEvents#RESERVED}, and for the timeline an interaction of type {@code NOTE} (L16).
     */
    Outcome<SavedNote> note(CallContext call, ContactId contact, NewNote note);

    /**
     * Changes the text of one's own note (L35), of others' with {@code leadflow.supervise}. Permission
     * {@code leadflow.work}.
     */
    Outcome<LeadNote> changeNote(CallContext call, LeadNoteId note, long version, String text);

    /** Deletes one's own note (L35), others' with {@code leadflow.supervise}. Permission {@code leadflow.work}. Idempotent. */
    Outcome<Void> deleteNote(CallContext call, LeadNoteId note);

    /** The history of a lead (Kundenhistorie), newest first. Permission {@code leadflow.read}. */
    Outcome<Slice<LeadNote>> notes(CallContext call, ContactId contact, PageRequest page);

    /**
     * Ends a reservation: the holder's own, another's with {@code leadflow.supervise}, else {@code Forbidden} (L8).
     * Permission {@code leadflow.work}. Idempotent.
     */
    Outcome<Lead> release(CallContext call, ContactId contact);

    /**
     * Reserves the lead for another user, or for whoever takes it over themselves; who may is as for {@link #release}.
     * What was promised goes over with the lead. {@code Validation(user)} for somebody who isn't active. Permission {@code leadflow.work}. Idempotent.
     */
    Outcome<Lead> handOver(CallContext call, ContactId contact, UserId user);

    /**
     * Promises that the caller will call at a time, up to a year ahead. Replaces an earlier promise. Permission
     * {@code leadflow.work}. Idempotent.
     */
    Outcome<Lead> promiseCallback(CallContext call, ContactId contact, Instant at);

    /** Takes a promise back. Permission {@code leadflow.work}. Idempotent. */
    Outcome<Lead> cancelCallback(CallContext call, ContactId contact);

    /**
     * Closes a lead; what was reserved or promised ends. One that never had a note needs a reason (L10). Closed
     * again, it stays as it is. Permission {@code leadflow.work}. Idempotent.
     *
     * @param reason up to 500 characters, or null
     */
    Outcome<Lead> close(CallContext call, ContactId contact, NoteOutcome outcome, String reason);

    /** Opens a closed lead again: In Bearbeitung (Q35). Permission {@code leadflow.work}. Idempotent. */
    Outcome<Lead> reopen(CallContext call, ContactId contact);
}
