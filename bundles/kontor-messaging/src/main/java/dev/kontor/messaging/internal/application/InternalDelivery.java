package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.InboxStore;

/** Puts an internal message into the inbox of each user among the recipients (W70). */
public final class InternalDelivery {
    private final InboxStore inbox;
    private final IdSource ids;

    public InternalDelivery(InboxStore inbox, IdSource ids) {
        this.inbox = inbox;
        this.ids = ids;
    }

    void deliver(Caller caller, ContactEntry entry, StoredDispatch dispatch) {
        Preconditions.users(entry.data().recipients()).stream()
                .map(recipient -> recipient.user())
                .distinct()
                .forEach(user -> inbox.insert(
                        new InternalMessage(
                                new InternalMessageId(ids.next()),
                                entry.id(),
                                caller.user(),
                                caller.displayName(),
                                dispatch.content().subject(),
                                dispatch.queuedAt(),
                                null),
                        user));
    }
}
