package dev.kontor.host.standalone.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the audit trail keeps of changes to users, teams, roles, cases and calendars: the fields that differ. */
public final class Traces {

    private final AuditTrail audit;

    public Traces(AuditTrail audit) {
        this.audit = audit;
    }

    void append(
            Caller caller,
            String action,
            String subjectType,
            String subjectId,
            Instant now,
            Map<String, Object> before,
            Map<String, Object> after) {
        append(caller, action, subjectType, subjectId, null, now, before, after);
    }

    /** The same of a thing that tells something of a contact. */
    void append(
            Caller caller,
            String action,
            String subjectType,
            String subjectId,
            ContactId person,
            Instant now,
            Map<String, Object> before,
            Map<String, Object> after) {
        audit.append(caller, new AuditRecord(action, subjectType, subjectId, person, now, differing(before, after)));
    }

    private static Map<String, Change> differing(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Change> changes = new TreeMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.put(field, new Change(text(before.get(field)), text(value)));
            }
        });
        return changes;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
