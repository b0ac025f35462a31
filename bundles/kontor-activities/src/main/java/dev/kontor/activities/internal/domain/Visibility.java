package dev.kontor.activities.internal.domain;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.module.KernelModule;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which entries a caller sees, and how much of them (A4, A11, A42, A47–A50, Q16): their own ones in their teams and
 * their own private ones; with the permission for their teams all of those teams; with the one for all teams every
 * team's, and those that belong to nobody (A71), but never another's private ones. Of a type that the tenant has
 * restricted, only with that type's permission. The kernel itself sees everything. The conditions on rows are part of
 * every query ({@code VisibleRows}), those on content stand in {@link EmailContent}.
 *
 * @param colleagues whether they see what others do in their teams
 * @param unlocked the types that they see also where they are restricted
 * @param emails whether they see the content of everybody's e-mails
 */
public record Visibility(
        boolean everything,
        boolean allTeams,
        boolean colleagues,
        Set<TeamId> teams,
        UserId user,
        Set<String> unlocked,
        boolean emails) {

    public Visibility {
        teams = Set.copyOf(teams);
        unlocked = Set.copyOf(unlocked);
    }

    /** @param types the keys of all types that may be restricted */
    public static Visibility of(Caller caller, Collection<String> types) {
        return new Visibility(
                caller.system(),
                caller.may(ActivitiesModule.READ_ALL_TEAMS),
                caller.may(ActivitiesModule.READ_TEAMS),
                Set.copyOf(caller.teams()),
                caller.user(),
                types.stream()
                        .filter(type -> caller.may(ActivitiesModule.readType(type)))
                        .collect(Collectors.toUnmodifiableSet()),
                caller.may(KernelModule.READ_EMAIL));
    }
}
