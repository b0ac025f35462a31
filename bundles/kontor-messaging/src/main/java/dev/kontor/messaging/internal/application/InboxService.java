package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.messaging.InternalMessages;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.persistence.InboxStore;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;

/** The internal messages of the caller (W70). */
public final class InboxService implements InternalMessages {
    private final Guard guard;
    private final InboxStore inbox;
    private final Journal journal;

    public InboxService(Guard guard, InboxStore inbox, Journal journal) {
        this.guard = guard;
        this.inbox = inbox;
        this.journal = journal;
    }

    @Override
    public Outcome<Slice<InternalMessage>> inbox(CallContext call, PageRequest page) {
        return guard.read(call, MessagingModule.READ, caller -> {
            FieldChecks checks = new FieldChecks().page(page);
            return checks.passed()
                    ? Places.read(page).map(after -> inbox(caller.user(), after, page.size()))
                    : Refusals.invalid(checks);
        });
    }

    private Slice<InternalMessage> inbox(UserId user, KeysetCursor after, int size) {
        List<InternalMessage> found = inbox.of(user, after, size + 1);
        List<InternalMessage> shown = found.subList(0, Math.min(size, found.size()));
        if (found.size() <= size) {
            return new Slice<>(shown, null);
        }
        InternalMessage last = shown.get(size - 1);
        Cursor next = KeysetCursor.of(last.sentAt(), last.id().value()).toCursor();
        return new Slice<>(shown, next);
    }

    @Override
    public Outcome<Void> read(CallContext call, InternalMessageId message) {
        return guard.write(
                call,
                MessagingModule.READ,
                caller -> inbox.find(message, caller.user())
                        .map(found -> read(caller, found))
                        .orElseGet(() -> Refusals.notFound("message")));
    }

    private Outcome<Void> read(Caller caller, InternalMessage found) {
        if (found.readAt() == null) {
            inbox.read(found.id(), journal.now());
            journal.read(caller, found);
        }
        return Outcome.done();
    }

    @Override
    public Outcome<Long> unread(CallContext call) {
        return guard.read(call, MessagingModule.READ, caller -> Outcome.done(inbox.unread(caller.user())));
    }
}
