package dev.kontor.host.standalone.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A name by which the realm knows a user. */
@Entity
@Table(name = "host_login")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class LoginRow {

    @Id
    private String login;

    @Column(name = "user_id")
    private String user;

    protected LoginRow() {}

    LoginRow(String login, String user) {
        this.login = login;
        this.user = user;
    }

    String login() {
        return login;
    }

    String user() {
        return user;
    }
}
