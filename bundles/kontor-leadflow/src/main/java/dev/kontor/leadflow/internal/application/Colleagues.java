package dev.kontor.leadflow.internal.application;

import dev.kontor.host.HostRole;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.host.Host;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the host knows of users and roles. */
public final class Colleagues {
    private final Host host;

    public Colleagues(Host host) {
        this.host = host;
    }

    Optional<HostUser> active(TenantId tenant, UserId user) {
        return user == null ? Optional.empty() : host.users().find(tenant, user).filter(HostUser::active);
    }

    /** Whether the user has one of the roles; nobody has any where the host tells no roles. */
    boolean haveOneOf(TenantId tenant, UserId user, Collection<String> roles) {
        return !roles.isEmpty()
                && host.roles().map(directory -> directory.rolesOf(tenant, user)).orElse(List.of()).stream()
                        .map(HostRole::id)
                        .anyMatch(roles::contains);
    }

    /** All roles; empty where the host tells none. */
    Optional<List<HostRole>> roles(TenantId tenant) {
        return host.roles().map(directory -> directory.list(tenant));
    }
}
