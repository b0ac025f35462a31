package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/**
 * Contact entries (Kontakteinträge, W63). A private one is {@code NotFound} for everybody but its author, the users
 * among its recipients, and whoever has {@code messaging.read-private}, whose looks are audited (W74). Changing an entry
 * of somebody else needs {@code messaging.change-any}, else {@code Forbidden}. Every write is audited and raises
 * {@link MessagingEvents#ENTRY_CHANGED}.
 */
public interface ContactEntries {

    /**
     * Writes an entry; its status is {@link EntryStatus#DRAFT}. {@code Validation} with all problems. Permission
     * {@code messaging.write}. Over REST with an {@code Idempotency-Key}.
     */
    Outcome<ContactEntry> create(CallContext call, EntryData data);

    /**
     * Changes an entry. Of one that was sent only cases and main case can be changed, else {@code Conflict(locked)}
     * (W21, Q6). Where it must not stay published, the publication is taken back (W66). A stale version is
     * {@code Conflict}. Permission {@code messaging.write}.
     */
    Outcome<ContactEntry> change(CallContext call, EntryId entry, long version, EntryData data);

    /**
     * Sets the status (W31). {@code Conflict(status)} for what isn't allowed: back to {@link EntryStatus#DRAFT} from a
     * sent entry. Permission {@code messaging.write}. Idempotent.
     */
    Outcome<ContactEntry> move(CallContext call, EntryId entry, EntryStatus status);

    /**
     * Shows an entry to customers, or doesn't any more: the wished state, so that two clicks at once agree (W29, W73,
     * Q41). {@code Conflict} with reason {@code main-case}, {@code status} or {@code private} when a rule forbids it
     * (W30, W28). Permission {@code messaging.publish}. Idempotent.
     */
    Outcome<ContactEntry> publish(CallContext call, EntryId entry, boolean published);

    /** Whether customers see an entry, and whether that can be changed (W29, W30). Permission {@code messaging.read}. */
    Outcome<PublicationState> publication(CallContext call, EntryId entry);

    /** Permission {@code messaging.read}. */
    Outcome<ContactEntry> get(CallContext call, EntryId entry);

    /**
     * One's own entries or those of one's teams, last changed first.
     *
     * @param status only those, or null
     */
    Outcome<Slice<EntrySummary>> list(CallContext call, EntryView view, EntryStatus status, PageRequest page);

    /**
     * Of these the ones whose dispatch has failed or is in doubt, so that somebody must look at them; last changed
     * first. Permission {@code messaging.read}.
     */
    Outcome<Slice<EntrySummary>> undelivered(CallContext call, EntryView view, PageRequest page);
}
