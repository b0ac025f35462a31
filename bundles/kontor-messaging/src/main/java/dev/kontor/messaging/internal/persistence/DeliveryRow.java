package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.Delivery;
import dev.kontor.messaging.DeliveryState;
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

/** A row of messaging_delivery. */
@Entity
@Table(name = "messaging_delivery")
@IdClass(DeliveryRow.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class DeliveryRow {
    @Id
    @Column(name = "dispatch_id")
    UUID dispatchId;

    @Id
    String email;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    Instant at;

    String reason;

    String detail;

    Delivery toDelivery() {
        return new Delivery(email, state, at, reason, detail);
    }

    /** What tells one row from another. */
    static final class Key {
        UUID dispatchId;
        String email;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(dispatchId, key.dispatchId)
                    && Objects.equals(email, key.email);
        }

        @Override
        public int hashCode() {
            return Objects.hash(dispatchId, email);
        }
    }
}
