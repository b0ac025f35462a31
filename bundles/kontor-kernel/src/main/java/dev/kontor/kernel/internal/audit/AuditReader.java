package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.Channel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.kernel.internal.audit.chain.SealedRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Makes entries of stored rows; what can't be read any more says why. */
final class AuditReader {
    private final AuditSecrets secrets;

    AuditReader(AuditSecrets secrets) {
        this.secrets = secrets;
    }

    /** One query per person among the rows: what another node erased is not read from memory. */
    List<AuditEntry> entries(TenantId tenant, List<SealedRow> rows) {
        Map<UUID, Optional<SecretKey>> keys = new HashMap<>();
        return rows.stream()
                .map(row -> entry(row, keys.computeIfAbsent(person(row), person -> secrets.key(tenant, person))))
                .toList();
    }

    private AuditEntry entry(SealedRow row, Optional<SecretKey> key) {
        if (key.isEmpty()) {
            return entry(row, new AuditContent(null, Map.of()), ContentState.ERASED);
        }
        return secrets.read(key.get(), row)
                .map(content -> entry(row, content, ContentState.KEPT))
                .orElseGet(() -> entry(row, new AuditContent(null, Map.of()), ContentState.DAMAGED));
    }

    private static AuditEntry entry(SealedRow row, AuditContent content, ContentState state) {
        UUID person = person(row);
        return new AuditEntry(
                row.position(),
                Instant.parse(row.recordedAt()),
                new UserId(row.actor()),
                content.actorName(),
                Channel.valueOf(row.channel()),
                new AuditRecord(
                        row.action(),
                        row.subjectType(),
                        row.subjectId(),
                        person == null ? null : new ContactId(person),
                        Instant.parse(row.occurredAt()),
                        content.changes()),
                state);
    }

    private static UUID person(SealedRow row) {
        return row.person() == null ? null : UUID.fromString(row.person());
    }
}
