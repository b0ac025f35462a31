package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;

/**
 * Sends contact entries (002: Kontakteintrag versenden). Whoever lacks {@code messaging.change-any} sends entries of
 * their own only, else {@code Forbidden} (W3). Every write is audited and raises {@link MessagingEvents#DISPATCH_CHANGED}.
 */
public interface EntrySending {

    /** All ways with whether they can be gone now (W1, W2). Permission {@code messaging.read}. */
    Outcome<List<WayState>> ways(CallContext call, EntryId entry);

    /** How a mail would look. Permission {@code messaging.read}. */
    Outcome<Preview> preview(CallContext call, EntryId entry);

    /**
     * Queues the entry as it is stored under this version: what isn't saved isn't sent (W7). A mail, text message or fax
     * goes out once and exclusively: {@code Conflict(already-sent)}, also of two clicks at once (W6); one that came in
     * doesn't: {@code Conflict(received)}. A failed one may be
     * tried again (Q5). {@code Validation} with field {@code activityCategory} (W5, W14), {@code recipients} (W4, W8,
     * W64), {@code number} (W15), {@code sender}; {@code Unavailable} when no service for this way can be reached, and
     * nothing is queued (W2). A token that isn't for this version is {@code Conflict(outdated-answer)}. Permission
     * {@code messaging.write}.
     *
     * @param answers to the questions that an earlier call got
     */
    Outcome<SendResult> send(CallContext call, EntryId entry, long version, SendingWay way, List<Answer> answers);

    /** Everything that was queued of an entry, newest first; to poll (W12). Permission {@code messaging.read}. */
    Outcome<List<Dispatch>> dispatches(CallContext call, EntryId entry);

    /**
     * Settles a dispatch that is in doubt; {@code Conflict(not-in-doubt)} for any other, so that of two people who
     * settle at once one is told. Permission {@code messaging.write}.
     */
    Outcome<Dispatch> settle(CallContext call, DispatchId dispatch, Settlement settlement);

    /**
     * How many delivery reports and answers named a mail that nobody of the tenant has sent; they changed nothing (A29).
     * Permission {@code messaging.setup}.
     */
    Outcome<Long> strayReports(CallContext call);
}
