package dev.kontor.activities.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;

/** What the host knows of users and teams. */
public final class Colleagues {

    private final TeamDirectory teams;
    private final UserDirectory users;

    public Colleagues(TeamDirectory teams, UserDirectory users) {
        this.teams = teams;
        this.users = users;
    }

    boolean exists(TenantId tenant, TeamId team) {
        return teams.list(tenant).stream().anyMatch(known -> known.id().equals(team));
    }

    boolean knows(TenantId tenant, UserId user) {
        return users.find(tenant, user).isPresent();
    }

    /** The teams of a user, the main one first; none without a user. */
    List<TeamId> of(TenantId tenant, UserId user) {
        return user == null
                ? List.of()
                : users.find(tenant, user).map(HostUser::teams).orElse(List.of());
    }
}
