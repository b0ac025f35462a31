package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.DispatchStore;
import java.util.Optional;

/** N5: a person decides what became of a dispatch of which nobody can know whether it went out. */
public final class Settling {
    private final DispatchStore dispatches;
    private final DispatchProgress progress;
    private final Journal journal;

    public Settling(DispatchStore dispatches, DispatchProgress progress, Journal journal) {
        this.dispatches = dispatches;
        this.progress = progress;
        this.journal = journal;
    }

    Outcome<EntryId> entryOf(DispatchId id) {
        return dispatches
                .find(id)
                .map(dispatch -> Outcome.done(dispatch.entry()))
                .orElseGet(() -> Refusals.notFound("dispatch"));
    }

    /** The entry is locked by the caller. */
    Outcome<StoredDispatch> settle(Caller caller, DispatchId id, Settlement settlement) {
        Optional<StoredDispatch> doubtful =
                dispatches.lock(id).filter(found -> found.status() == DispatchStatus.IN_DOUBT);
        if (doubtful.isEmpty()) {
            return Refusals.conflict("not-in-doubt", "The dispatch isn't in doubt any more.");
        }
        StoredDispatch dispatch = doubtful.get();
        return Outcome.done(
                settlement == Settlement.MARK_SENT
                        ? progress.sent(caller, dispatch, dispatch.reference(), "marked-by-user")
                        : progress.keep(caller, dispatch.queuedUntil(journal.now()), "again-by-user", null));
    }
}
