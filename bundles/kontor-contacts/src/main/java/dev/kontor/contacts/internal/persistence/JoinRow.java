package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.Join;
import dev.kontor.contacts.JoinId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of contacts_join. */
@Entity
@Table(name = "contacts_join")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class JoinRow {
    @Id
    UUID id;

    @Column(name = "one_id", updatable = false)
    UUID oneId;

    @Column(name = "other_id", updatable = false)
    UUID otherId;

    String pair;

    @Column(updatable = false)
    String reason;

    @Column(name = "joined_by", updatable = false)
    String joinedBy;

    @Column(name = "joined_by_name", updatable = false)
    String joinedByName;

    @Column(name = "occurred_at", updatable = false)
    Instant occurredAt;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    @Column(name = "separated_by")
    String separatedBy;

    @Column(name = "separated_by_name")
    String separatedByName;

    @Column(name = "separated_at")
    Instant separatedAt;

    @Column(name = "separation_reason")
    String separationReason;

    Join toJoin() {
        return new Join(
                new JoinId(id),
                new ContactId(oneId),
                new ContactId(otherId),
                reason,
                new UserId(joinedBy),
                joinedByName,
                occurredAt,
                separatedBy == null ? null : new UserId(separatedBy),
                separatedByName,
                separatedAt,
                separationReason);
    }
}
