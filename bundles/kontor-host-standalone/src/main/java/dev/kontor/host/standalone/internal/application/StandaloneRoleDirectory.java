package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.HostRole;
import dev.kontor.host.RoleDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;

/** The kept roles, as the kernel asks a host for them. */
public final class StandaloneRoleDirectory implements RoleDirectory {

    private final DirectoryMemory memory;

    public StandaloneRoleDirectory(DirectoryMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<HostRole> list(TenantId tenant) {
        return memory.of(tenant).roles();
    }

    @Override
    public List<HostRole> rolesOf(TenantId tenant, UserId user) {
        return memory.of(tenant).rolesOf().getOrDefault(user, List.of());
    }
}
