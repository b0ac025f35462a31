package dev.kontor.kernel.internal.host;

import dev.kontor.host.HostRole;
import dev.kontor.host.RoleDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;
import java.util.function.Function;

/** The host's roles. */
record CheckedRoles(HostCalls calls) implements RoleDirectory {

    @Override
    public List<HostRole> list(TenantId tenant) {
        return ask(tenant, roles -> roles.list(tenant));
    }

    @Override
    public List<HostRole> rolesOf(TenantId tenant, UserId user) {
        return ask(tenant, roles -> roles.rolesOf(tenant, user));
    }

    private List<HostRole> ask(TenantId tenant, Function<RoleDirectory, List<HostRole>> question) {
        List<HostRole> answer = calls.ask(tenant, HostPart.ROLES, RoleDirectory.class, question);
        return new Answers(calls, HostPart.ROLES).many(tenant, answer, HostRole::id, NamedThings.ROLES);
    }
}
