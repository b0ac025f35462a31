package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.leadflow.Reservation;
import dev.kontor.rules.FieldChecks;
import java.util.Map;

/** The refusals of this module. */
final class Refusals {

    private Refusals() {}

    static <T> Outcome<T> invalid(FieldChecks checks) {
        return Outcome.refused(checks.refusal());
    }

    static <T> Outcome<T> notFound(String what) {
        return Outcome.refused(new Refusal.NotFound(what));
    }

    static <T> Outcome<T> stale(long currentVersion) {
        return Outcome.refused(Refusal.Conflict.stale(currentVersion));
    }

    /** L6, L32: says who has it, so that the agent can talk to them. */
    static <T> Outcome<T> reserved(Reservation held) {
        return Outcome.refused(new Refusal.Conflict(
                "reserved",
                null,
                "The lead is reserved for somebody else. Its holder or a supervisor can release it.",
                Map.of("holder", held.holderName())));
    }

    static <T> Outcome<T> closed() {
        return Outcome.refused(new Refusal.Conflict("closed", null, "The lead is closed. It can be opened again."));
    }
}
