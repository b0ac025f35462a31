package com.example.hosterp.internal;

import dev.kontor.host.HostTeam;
import dev.kontor.host.TeamDirectory;
import dev.kontor.kernel.TenantId;
import java.util.List;

/** The ERP's teams, as Kontor asks for them. */
public record ErpTeams(Books books) implements TeamDirectory {

    @Override
    public List<HostTeam> list(TenantId tenant) {
        return books.teams(tenant);
    }
}
