package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.rules.FieldChecks;

/** The refusals of this module. */
final class Refusals {

    private Refusals() {}

    static <T> Outcome<T> invalid(FieldChecks checks) {
        return Outcome.refused(checks.refusal());
    }

    static <T> Outcome<T> invalid(String field, String code) {
        return invalid(new FieldChecks().problem(field, code));
    }

    static <T> Outcome<T> notFound(String what) {
        return Outcome.refused(new Refusal.NotFound(what));
    }

    static <T> Outcome<T> stale(long currentVersion) {
        return Outcome.refused(Refusal.Conflict.stale(currentVersion));
    }

    static <T> Outcome<T> conflict(String reason, String detail) {
        return Outcome.refused(new Refusal.Conflict(reason, null, detail));
    }

    static <T> Outcome<T> unavailable(String service) {
        return Outcome.refused(new Refusal.Unavailable(service));
    }
}
