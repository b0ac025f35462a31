package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.leadflow.LeadEvents.LeadHappened;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Tells what was done with a lead: to the audit trail, and to whoever listens. */
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

    /** What was done with a lead. */
    void lead(Caller caller, String action, ContactId lead, Map<String, Change> changes) {
        append(caller, action, "lead", lead, lead, changes);
    }

    /** What was done with a thing that is about this person; null when it is about nobody. */
    void append(
            Caller caller,
            String action,
            String subjectType,
            TypedId<?> subject,
            ContactId person,
            Map<String, Change> changes) {
        String id = subject.value().toString();
        audit.append(caller, new AuditRecord("leadflow." + action, subjectType, id, person, now(), changes));
    }

    void raise(Caller caller, EventType<LeadHappened> type, ContactId lead) {
        raise(caller, type, lead.toString(), new LeadHappened(lead));
    }

    <E> void raise(Caller caller, EventType<E> type, String orderKey, E payload) {
        events.raise(caller, type, orderKey, now(), payload);
    }

    /** The fields that differ; null stands for none. */
    static Map<String, Change> changes(Map<String, ?> before, Map<String, ?> after) {
        Map<String, Change> changes = new HashMap<>();
        Map<String, Object> all = new HashMap<>(before);
        all.putAll(after);
        for (String field : all.keySet()) {
            String old = text(before.get(field));
            String current = text(after.get(field));
            if (!Objects.equals(old, current)) {
                changes.put(field, new Change(old, current));
            }
        }
        return changes;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
