package dev.kontor.activities;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.util.List;

/** Teams and users whose activities somebody may see, by name. */
public record TeamsAndUsers(List<Team> teams, List<User> users) {

    /** A team and its name. */
    public record Team(TeamId id, String name) {}

    /** A user and the name that is shown. */
    public record User(UserId id, String name) {}

    public TeamsAndUsers {
        teams = List.copyOf(teams);
        users = List.copyOf(users);
    }
}
