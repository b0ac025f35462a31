package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.internal.domain.FieldChanges;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Tells what a write did: to the audit trail, and to whoever listens. */
public final class Journal {
    private final AuditTrail audit;
    private final Events events;
    private final KontorClock clock;

    public Journal(AuditTrail audit, Events events, KontorClock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** As exact as both databases keep it, so that what is returned equals what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Keeps what was changed of a person's data. */
    void audit(Caller caller, String action, ContactId person, Map<String, String> before, Map<String, String> after) {
        audit(caller, action, "contact", person, person, before, after);
    }

    /** Keeps what was changed; {@code person} is null when it is nobody's data. */
    void audit(
            Caller caller,
            String action,
            String subjectType,
            TypedId<?> subject,
            ContactId person,
            Map<String, String> before,
            Map<String, String> after) {
        audit.append(
                caller,
                new AuditRecord(
                        "contacts." + action,
                        subjectType,
                        subject.value().toString(),
                        person,
                        now(),
                        FieldChanges.between(before, after)));
    }

    /** Raises the event if it happened. */
    <E> Outcome<Void> told(boolean happened, Caller caller, EventType<E> type, TypedId<?> orderKey, E payload) {
        if (happened) {
            raise(caller, type, orderKey, payload);
        }
        return Outcome.done();
    }

    <E> void raise(Caller caller, EventType<E> type, TypedId<?> orderKey, E payload) {
        events.raise(caller, type, orderKey.value().toString(), now(), payload);
    }
}
