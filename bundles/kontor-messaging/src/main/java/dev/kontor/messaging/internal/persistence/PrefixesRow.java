package dev.kontor.messaging.internal.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The only row of a tenant in messaging_prefixes. */
@Entity
@Table(name = "messaging_prefixes")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class PrefixesRow {
    static final String ONLY = "prefixes";

    @Id
    String id;

    long version;

    String prefixes;
}
