package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.HostTeam;
import dev.kontor.kernel.TeamId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A team. */
@Entity
@Table(name = "host_team")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class TeamRow {

    @Id
    @Column(name = "team_id")
    private String id;

    private String name;

    @Embedded
    private Trace trace;

    protected TeamRow() {}

    TeamRow(HostTeam team, Trace by) {
        id = team.id().value();
        rename(team.name(), by);
    }

    void rename(String wanted, Trace by) {
        name = wanted;
        trace = by;
    }

    HostTeam team() {
        return new HostTeam(new TeamId(id), name);
    }
}
