package dev.kontor.host.standalone.internal.application;

import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the audit trail keeps of changes to users, teams and roles: the fields that differ. */
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
        Map<String, Change> changes = new TreeMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.put(field, new Change(text(before.get(field)), text(value)));
            }
        });
        audit.append(caller, new AuditRecord(action, subjectType, subjectId, null, now, changes));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
