package dev.kontor.leadflow;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/**
 * The work queue (Arbeitswarteschlange, L1–L5): leads on the chosen lists that aren't closed nor reserved for somebody
 * else; those without a note first, then by their last note, the oldest first. A lead outside the chosen lists is
 * {@code NotFound}, whatever else is known of the contact (L40).
 */
public interface LeadQueue {

    /**
     * Gives the caller a lead that no other agent is looking at, and lets go the one that was given before. Calls that
     * were promised for now come first, again and again until they are made, moved or taken back. Permission
     * {@code leadflow.work}. Not idempotent.
     *
     * @param after the place to go on from, so that what was skipped stays skipped; null for the first lead
     */
    Outcome<Turn> next(CallContext call, Cursor after);

    /** As {@link #next}, the other way; promised calls don't come first. Permission {@code leadflow.work}. */
    Outcome<Turn> previous(CallContext call, Cursor before);

    /**
     * Where one is in the caller's queue: position and rest. Counted apart from {@link #next}, so that nobody waits for a
     * lead until all others are counted. Permission {@code leadflow.read}.
     *
     * @param place of a turn, or of a slice of the queue; null for the beginning, so that all is left
     */
    Outcome<QueuePosition> position(CallContext call, Cursor place);

    /** The caller's queue from its beginning, without claiming anything. Permission {@code leadflow.read}. */
    Outcome<Slice<Lead>> list(CallContext call, PageRequest page);

    /**
     * Leads by name, e-mail address or phone number in any notation, closed and reserved ones too (L5, L36). At least
     * two characters that aren't blanks, else {@code Validation(text)} (Q32). Permission {@code leadflow.read}.
     */
    Outcome<Slice<Lead>> search(CallContext call, String text, PageRequest page);

    /** A lead, also a closed or reserved one. Permission {@code leadflow.read}. */
    Outcome<LeadCard> get(CallContext call, ContactId contact);
}
