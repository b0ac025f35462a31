package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.InboxStore;

/** Puts an internal message into the inbox of each user among the recipients, and says so (W70). */
public final class InternalDelivery {
    private final InboxStore inbox;
    private final Journal journal;
    private final IdSource ids;

    public InternalDelivery(InboxStore inbox, Journal journal, IdSource ids) {
        this.inbox = inbox;
        this.journal = journal;
        this.ids = ids;
    }

    void deliver(Caller caller, ContactEntry entry, StoredDispatch dispatch) {
        Preconditions.users(entry.data().recipients()).stream()
                .map(recipient -> recipient.user())
                .distinct()
                .forEach(user -> deliver(caller, message(caller, entry, dispatch), user));
    }

    private void deliver(Caller caller, InternalMessage message, UserId to) {
        inbox.insert(message, to);
        journal.sent(caller, message, to);
    }

    private InternalMessage message(Caller caller, ContactEntry entry, StoredDispatch dispatch) {
        return new InternalMessage(
                new InternalMessageId(ids.next()),
                entry.id(),
                caller.user(),
                caller.displayName(),
                dispatch.content().subject(),
                dispatch.queuedAt(),
                null);
    }
}
