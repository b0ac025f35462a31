package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.SendingWay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_category. */
@Entity
@Table(name = "messaging_category")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class CategoryRow {
    @Id
    UUID id;

    long version;

    String name;

    @Column(name = "name_key")
    String nameKey;

    String options;

    boolean active;

    ActivityCategory toCategory() {
        return new ActivityCategory(
                new CategoryId(id),
                version,
                name,
                Lines.read(options).stream().map(SendingWay::valueOf).collect(Collectors.toSet()),
                active);
    }
}
