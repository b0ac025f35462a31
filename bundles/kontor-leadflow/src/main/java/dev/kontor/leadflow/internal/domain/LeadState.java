package dev.kontor.leadflow.internal.domain;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Callback;
import dev.kontor.leadflow.Closing;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.Reservation;
import java.time.Instant;
import java.util.Optional;

/**
 * How a lead stands, and how it stands after somebody has worked on it.
 *
 * @param touchedAt when the first note was saved, or it was closed: from then on it is never "Keiner" again (L33, Q34)
 * @param workedAt the last time that somebody did something with it
 */
public record LeadState(
        Instant touchedAt, Instant workedAt, Reservation reservation, Callback callback, Closing closing) {

    public static final LeadState UNTOUCHED = new LeadState(null, null, null, null, null);

    /** L10, the one derivation. */
    public LeadStatus status() {
        if (closing != null) {
            return LeadStatus.COMPLETED;
        }
        return touchedAt == null ? LeadStatus.NONE : LeadStatus.IN_PROGRESS;
    }

    /** Whom it is reserved for: no longer when the lease has ended, nor when a promised call is overdue. */
    public Optional<Reservation> held(Instant now) {
        boolean overdue = callback != null && !callback.freeAt().isAfter(now);
        return Optional.ofNullable(reservation)
                .filter(held -> held.until() == null || held.until().isAfter(now))
                .filter(held -> !overdue);
    }

    public Optional<Reservation> heldByAnother(UserId me, Instant now) {
        return held(now).filter(held -> !held.holder().equals(me));
    }

    /**
     * For whoever has it from now on; what was promised goes over with the lead.
     *
     * @param callUntil how late they may call what is due by now
     */
    public LeadState reserved(Reservation by, Instant callUntil) {
        return new LeadState(touchedAt, by.since(), by, callback == null ? null : over(by, callUntil), closing);
    }

    private Callback over(Reservation by, Instant callUntil) {
        Instant freeAt = callback.freeAt().isAfter(callUntil) ? callback.freeAt() : callUntil;
        return new Callback(callback.at(), by.holder(), by.holderName(), freeAt);
    }

    /** Ends the reservation. */
    public LeadState released(Instant now) {
        return new LeadState(touchedAt, now, null, callback, closing);
    }

    /** A note was saved: a call was made, so that none is promised any more. */
    public LeadState noted(Reservation by, Instant now) {
        return new LeadState(touched(now), now, by, null, closing);
    }

    /** Null takes the promise back. A reservation that has ended doesn't begin again by that. */
    public LeadState promised(Callback promise, Instant now) {
        return new LeadState(touchedAt, now, held(now).orElse(null), promise, closing);
    }

    public LeadState closed(Closing by) {
        return new LeadState(touched(by.at()), by.at(), null, null, by);
    }

    public LeadState reopened(Instant now) {
        return new LeadState(touched(now), now, null, null, null);
    }

    private Instant touched(Instant now) {
        return touchedAt == null ? now : touchedAt;
    }
}
