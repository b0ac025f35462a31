package dev.kontor.leadflow.internal.domain;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * L6, L7: the first note reserves the lead, if the tenant wants that for one of the author's roles; a further one of the
 * holder begins the lease anew.
 */
public final class ReservationByNote {

    private ReservationByNote() {}

    /** What holds after the note; null when nobody has reserved the lead then. */
    public static Reservation after(
            LeadState before, UserId author, String authorName, boolean reserves, LeadflowSetup setup, Instant now) {
        Optional<Reservation> own =
                before.held(now).filter(held -> held.holder().equals(author));
        if (own.isPresent()) {
            return new Reservation(author, authorName, own.get().since(), until(setup, now));
        }
        return reserves ? of(author, authorName, setup, now) : null;
    }

    public static Reservation of(UserId holder, String name, LeadflowSetup setup, Instant now) {
        return new Reservation(holder, name, now, until(setup, now));
    }

    private static Instant until(LeadflowSetup setup, Instant now) {
        return setup.leaseMinutes() == null ? null : now.plus(Duration.ofMinutes(setup.leaseMinutes()));
    }
}
