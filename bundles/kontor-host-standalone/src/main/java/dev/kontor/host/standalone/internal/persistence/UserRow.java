package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.standalone.UserData;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.rules.KnownZone;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A user; the login names are rows of their own, so that the database keeps them unique. */
@Entity
@Table(name = "host_user")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class UserRow {

    @Id
    @Column(name = "user_id")
    private String id;

    @Column(name = "display_name")
    private String displayName;

    private String email;
    private boolean active;
    private String locale;
    private String zone;
    private String teams;
    private String roles;

    @Embedded
    private Trace trace;

    @Version
    private long version;

    protected UserRow() {}

    UserRow(UserId id) {
        this.id = id.value();
        this.active = true;
    }

    void write(UserData data, Trace by) {
        displayName = data.displayName();
        email = data.email();
        locale = data.locale() == null ? null : data.locale().toLanguageTag();
        zone = data.zone() == null ? null : data.zone().getId();
        teams = Lines.join(data.teams().stream().map(TeamId::value).toList());
        roles = Lines.join(data.roles());
        trace = by;
    }

    void setActive(boolean wanted, Trace by) {
        active = wanted;
        trace = by;
    }

    String id() {
        return id;
    }

    boolean active() {
        return active;
    }

    long version() {
        return version;
    }

    /** A zone that isn't known here counts as none, and with it the tenant's; else nobody could be read (A33). */
    UserData data(List<String> logins) {
        return new UserData(
                displayName,
                email,
                logins,
                Lines.split(teams).stream().map(TeamId::new).toList(),
                Lines.split(roles),
                locale == null ? null : Locale.forLanguageTag(locale),
                KnownZone.named(zone).orElse(null));
    }
}
