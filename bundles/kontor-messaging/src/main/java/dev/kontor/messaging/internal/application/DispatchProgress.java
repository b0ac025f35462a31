package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.DispatchStore;
import dev.kontor.messaging.internal.persistence.EntryStore;
import java.time.Instant;
import java.util.Locale;

/** Keeps what becomes of a dispatch, with its step, and lets the entry follow. The entry is locked before. */
public final class DispatchProgress {
    private final EntryStore entries;
    private final DispatchStore dispatches;
    private final Timeline timeline;
    private final Journal journal;

    public DispatchProgress(EntryStore entries, DispatchStore dispatches, Timeline timeline, Journal journal) {
        this.entries = entries;
        this.dispatches = dispatches;
        this.timeline = timeline;
        this.journal = journal;
    }

    StoredDispatch keep(Caller caller, StoredDispatch after, String reason, String detail) {
        dispatches.update(after);
        dispatches.step(after.id(), after.status(), journal.now(), reason, detail);
        entries.dispatched(after.entry(), after.status());
        journal.dispatch(caller, "dispatch-" + word(after.status()), after);
        return after;
    }

    /** W10, Q40: the entry says what was sent and is done; the timeline tells of it. */
    StoredDispatch sent(Caller caller, StoredDispatch dispatch, String reference, String reason) {
        Instant now = journal.now();
        ContactEntry entry = entries.lock(dispatch.entry()).orElseThrow();
        boolean mail = dispatch.way() == SendingWay.EMAIL;
        entries.sent(
                entry.id(),
                mail ? dispatch.content().subject() : entry.data().matchcode(),
                mail ? dispatch.content().text() : entry.data().text(),
                now);
        timeline.tell(caller, entry, dispatch, now);
        return keep(caller, dispatch.ended(DispatchStatus.SENT, reference), reason, null);
    }

    private static String word(DispatchStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
