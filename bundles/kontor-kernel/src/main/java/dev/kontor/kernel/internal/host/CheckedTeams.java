package dev.kontor.kernel.internal.host;

import dev.kontor.host.HostTeam;
import dev.kontor.host.TeamDirectory;
import dev.kontor.kernel.TenantId;
import java.util.List;

/** The host's teams. */
record CheckedTeams(HostCalls calls) implements TeamDirectory {

    @Override
    public List<HostTeam> list(TenantId tenant) {
        List<HostTeam> answer = calls.ask(tenant, HostPart.TEAMS, TeamDirectory.class, teams -> teams.list(tenant));
        return new Answers(calls, HostPart.TEAMS).many(tenant, answer, HostTeam::id, NamedThings.TEAMS);
    }
}
