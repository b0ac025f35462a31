package dev.kontor.kernel.audit;

import dev.kontor.kernel.ContactId;
import java.time.Instant;
import java.util.Map;

/**
 * What is to be kept of a change.
 *
 * @param action stable, {@code module.what-was-done}
 * @param subjectType what kind of thing was changed, for example {@code contact}
 * @param subjectId its id
 * @param person the person whose data it is, or null
 * @param occurredAt when it happened
 * @param changes by field name; may hold personal data, the audit trail protects it
 */
public record AuditRecord(
        String action,
        String subjectType,
        String subjectId,
        ContactId person,
        Instant occurredAt,
        Map<String, Change> changes) {

    public AuditRecord {
        changes = Map.copyOf(changes);
    }
}
