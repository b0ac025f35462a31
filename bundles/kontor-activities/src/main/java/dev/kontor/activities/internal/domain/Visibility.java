package dev.kontor.activities.internal.domain;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import java.util.Set;

/**
 * Whose entries a caller sees (A4, A11, Q16): those of their own teams and their own private ones; with the permission
 * for all teams every team's, and those that belong to nobody (A71), but never another's private ones. The kernel
 * itself sees everything.
 */
public record Visibility(boolean everything, boolean allTeams, Set<TeamId> teams, UserId user) {

    public Visibility {
        teams = Set.copyOf(teams);
    }

    public static Visibility of(Caller caller) {
        return new Visibility(
                caller.system(),
                caller.may(ActivitiesModule.READ_ALL_TEAMS),
                Set.copyOf(caller.teams()),
                caller.user());
    }

    /** Whether they see what belongs to this team, or, without a team, to this owner. */
    public boolean sees(TeamId team, UserId owner) {
        if (everything) {
            return true;
        }
        if (team != null) {
            return allTeams || teams.contains(team);
        }
        return owner == null ? allTeams : owner.equals(user);
    }
}
