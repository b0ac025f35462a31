package com.example.jdbchost;

import dev.kontor.host.HostTeam;
import dev.kontor.host.TeamDirectory;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import java.util.List;

/** The ERP's teams. */
public record JdbcTeams(Sql sql) implements TeamDirectory {

    @Override
    public List<HostTeam> list(TenantId tenant) {
        return sql.query(
                "select id, name from erp_team where tenant = ? order by name, id",
                row -> new HostTeam(new TeamId(row.getString("id")), row.getString("name")),
                tenant.value());
    }
}
