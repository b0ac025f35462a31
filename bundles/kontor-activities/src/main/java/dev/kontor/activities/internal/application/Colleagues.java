package dev.kontor.activities.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.host.Host;
import java.util.List;

/** What the host knows of users and teams. */
public final class Colleagues {

    private final Host host;

    public Colleagues(Host host) {
        this.host = host;
    }

    boolean exists(TenantId tenant, TeamId team) {
        return host.teams()
                .map(teams ->
                        teams.list(tenant).stream().anyMatch(known -> known.id().equals(team)))
                .orElse(false);
    }

    boolean knows(TenantId tenant, UserId user) {
        return host.users().find(tenant, user).isPresent();
    }

    /** The teams of a user, the main one first; none without a user. */
    List<TeamId> of(TenantId tenant, UserId user) {
        return user == null
                ? List.of()
                : host.users().find(tenant, user).map(HostUser::teams).orElse(List.of());
    }
}
