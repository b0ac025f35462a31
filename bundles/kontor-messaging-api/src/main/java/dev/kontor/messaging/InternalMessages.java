package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/** The internal messages that a user has got (W70). */
public interface InternalMessages {

    /** The caller's, newest first. Permission {@code messaging.read}. */
    Outcome<Slice<InternalMessage>> inbox(CallContext call, PageRequest page);

    /**
     * Marks one of the caller's as read; the first time stays, and raises {@link MessagingEvents#MESSAGE_READ}.
     * Permission {@code messaging.read}. Idempotent.
     */
    Outcome<Void> read(CallContext call, InternalMessageId message);

    /** How many of the caller's are unread. Permission {@code messaging.read}. */
    Outcome<Long> unread(CallContext call);
}
