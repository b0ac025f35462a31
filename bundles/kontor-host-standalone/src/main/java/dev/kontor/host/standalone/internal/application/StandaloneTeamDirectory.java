package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.HostTeam;
import dev.kontor.host.TeamDirectory;
import dev.kontor.kernel.TenantId;
import java.util.List;

/** The kept teams, as the kernel asks a host for them. */
public final class StandaloneTeamDirectory implements TeamDirectory {

    private final DirectoryMemory memory;

    public StandaloneTeamDirectory(DirectoryMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<HostTeam> list(TenantId tenant) {
        return memory.of(tenant).teams();
    }
}
