package dev.kontor.messaging;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.util.List;

/** The users and teams of the tenant, by name. */
public record Colleagues(List<User> users, List<Team> teams) {

    /** Somebody whom an internal message reaches. */
    public record User(UserId id, String name) {}

    /**
     * A team.
     *
     * @param own whether the caller belongs to it
     */
    public record Team(TeamId id, String name, boolean own) {}

    public Colleagues {
        users = List.copyOf(users);
        teams = List.copyOf(teams);
    }
}
