package dev.kontor.persistence.example;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** An entity as the features write them. */
@Entity
@Table(name = "orders_order")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
public class Order {
    /** Stored by its name. */
    public enum Kind {
        RETAIL,
        WHOLESALE
    }

    @Id
    private UUID id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.RETAIL;

    private UUID parent;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Version
    private long version;

    protected Order() {}

    public Order(UUID id, String subject) {
        this.id = id;
        this.subject = subject;
    }

    public UUID id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public void rename(String name) {
        subject = name;
    }

    public Kind kind() {
        return kind;
    }

    public void become(Kind other) {
        kind = other;
    }

    public UUID parent() {
        return parent;
    }

    public void belongTo(UUID order) {
        parent = order;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public void place(Instant when) {
        placedAt = when;
    }

    public long version() {
        return version;
    }
}
