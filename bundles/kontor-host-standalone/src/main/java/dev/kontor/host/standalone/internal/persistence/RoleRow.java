package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.standalone.Role;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A role that a tenant has set up; one of the same name as a default stands for it. */
@Entity
@Table(name = "host_role")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class RoleRow {

    @Id
    private String name;

    private String permissions;

    @Embedded
    private Trace trace;

    protected RoleRow() {}

    RoleRow(Role role, Trace by) {
        name = role.name();
        permit(role, by);
    }

    void permit(Role role, Trace by) {
        permissions = Lines.join(role.permissions());
        trace = by;
    }

    Role role() {
        return new Role(name, Lines.split(permissions));
    }
}
