package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.domain.RetryPauses;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.DispatchStore;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.messaging.transport.Transmission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * N5: the record of each attempt, in transactions of its own: begun, about to be handed over, ended. Only one attempt of
 * a dispatch can ever be handed over: whoever was overtaken meanwhile is told not to.
 */
public final class Attempts {

    /** An attempt that has begun: what goes out. */
    public record Begun(StoredDispatch dispatch, ContactEntry entry) {}

    private final Guard guard;
    private final EntryStore entries;
    private final DispatchStore dispatches;
    private final DispatchProgress progress;
    private final Journal journal;
    private final Duration lease;

    public Attempts(
            Guard guard,
            EntryStore entries,
            DispatchStore dispatches,
            DispatchProgress progress,
            Journal journal,
            Duration lease) {
        this.guard = guard;
        this.entries = entries;
        this.dispatches = dispatches;
        this.progress = progress;
        this.journal = journal;
        this.lease = lease;
    }

    /** Begins an attempt if one is due; nothing when somebody else was faster, or a person must decide. */
    Optional<Begun> begin(TenantId tenant, DispatchId id) {
        return write(tenant, id, (caller, dispatch) -> {
            boolean due = dispatch.dueAt() != null && !dispatch.dueAt().isAfter(journal.now());
            if (!due) {
                return Optional.<Begun>empty();
            }
            if (dispatch.status() == DispatchStatus.SENDING && dispatch.handed()) {
                progress.keep(caller, dispatch.ended(DispatchStatus.IN_DOUBT, null), "interrupted", null);
                return Optional.<Begun>empty();
            }
            String reason = dispatch.status() == DispatchStatus.SENDING ? "interrupted" : null;
            Instant until = journal.now().plus(lease);
            StoredDispatch begun = progress.keep(caller, dispatch.begun(until), reason, null);
            return Optional.of(new Begun(begun, entries.find(begun.entry()).orElseThrow()));
        });
    }

    /** Stores that from now on the message may have gone out; throws when it must not. */
    void handOver(TenantId tenant, StoredDispatch begun) {
        boolean mine = write(tenant, begun.id(), (caller, dispatch) -> {
            if (!running(dispatch, begun)) {
                return false;
            }
            dispatches.update(dispatch.handedOver());
            return true;
        });
        if (!mine) {
            throw new RefusedException(
                    new Refusal.Conflict("overtaken", null, "Somebody else has taken the message over."));
        }
    }

    /** Stores what became of it. What comes late still settles a doubt of the same attempt. */
    void end(TenantId tenant, StoredDispatch begun, Transmission transmission) {
        write(tenant, begun.id(), (caller, dispatch) -> {
            boolean late = dispatch.status() == DispatchStatus.IN_DOUBT && dispatch.attempts() == begun.attempts();
            if (running(dispatch, begun) || late) {
                end(caller, dispatch, transmission);
            }
            return true;
        });
    }

    private void end(Caller caller, StoredDispatch dispatch, Transmission transmission) {
        if (transmission instanceof Transmission.Taken taken) {
            progress.sent(caller, dispatch, taken.reference(), null);
        } else if (transmission instanceof Transmission.Refused refused) {
            progress.keep(caller, dispatch.ended(DispatchStatus.FAILED, null), refused.reason(), refused.detail());
        } else if (transmission instanceof Transmission.Postponed postponed) {
            postpone(caller, dispatch, postponed);
        } else if (transmission instanceof Transmission.Doubtful doubtful
                && dispatch.status() != DispatchStatus.IN_DOUBT) {
            progress.keep(caller, dispatch.ended(DispatchStatus.IN_DOUBT, null), doubtful.reason(), doubtful.detail());
        }
    }

    private void postpone(Caller caller, StoredDispatch dispatch, Transmission.Postponed postponed) {
        Optional<Duration> pause = RetryPauses.after(dispatch.attempts(), postponed.pause());
        StoredDispatch after = pause.isPresent()
                ? dispatch.queuedUntil(journal.now().plus(pause.get()))
                : dispatch.ended(DispatchStatus.FAILED, null);
        progress.keep(caller, after, postponed.reason(), postponed.detail());
    }

    private static boolean running(StoredDispatch dispatch, StoredDispatch begun) {
        return dispatch.status() == DispatchStatus.SENDING && dispatch.attempts() == begun.attempts();
    }

    /** What happens to a dispatch that nobody else changes meanwhile. */
    private interface Step<T> {
        T of(Caller caller, StoredDispatch dispatch);
    }

    /** The entry first, the dispatch then: everybody locks in this order. */
    private <T> T write(TenantId tenant, DispatchId id, Step<T> step) {
        return guard.write(CallContext.system(tenant), MessagingModule.WRITE, caller -> {
                    StoredDispatch seen = dispatches.find(id).orElseThrow();
                    entries.lock(seen.entry());
                    return Outcome.done(step.of(caller, dispatches.lock(id).orElseThrow()));
                })
                .orThrow();
    }
}
