package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.DispatchStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_step. */
@Entity
@Table(name = "messaging_step")
@IdClass(StepRow.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class StepRow {
    @Id
    @Column(name = "dispatch_id")
    UUID dispatchId;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    DispatchStatus status;

    Instant at;

    String reason;

    String detail;

    DispatchStep toStep() {
        return new DispatchStep(status, at, reason, detail);
    }

    /** What tells one row from another. */
    static final class Key {
        UUID dispatchId;
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(dispatchId, key.dispatchId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(dispatchId, number);
        }
    }
}
