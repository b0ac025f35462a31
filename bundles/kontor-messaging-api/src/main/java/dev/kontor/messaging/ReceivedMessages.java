package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.interaction.SourceRef;

/**
 * Makes contact entries of messages that came in (W22–W27, W71). Whoever watches a channel raises
 * {@link ReceivedMessage#TYPE}, which does the same and waits while this module is away.
 */
public interface ReceivedMessages {

    /**
     * The entry of the message, with its sender, recipients and case found; its status is {@link EntryStatus#CREATED}.
     * A source that is known gives the entry that is there, now also for whom the message names and for the caller. A
     * message that this module sent gives the entry that was sent. Permission {@code messaging.write};
     * {@code Validation} without source or time. Audited, and raises {@link MessagingEvents#ENTRY_CHANGED}. Idempotent.
     */
    Outcome<TakenMessage> take(CallContext call, ReceivedMessage message);

    /**
     * The entry that was made of it; {@code NotFound(entry)} when there is none that the caller sees. Permission
     * {@code messaging.read}.
     */
    Outcome<EntryId> entryOf(CallContext call, SourceRef source);
}
