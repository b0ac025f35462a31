package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.TeamsAndUsers;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.WorkingTime;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.host.Host;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the host knows of users and teams. */
public final class Colleagues {

    /** Answers are looked for up to 30 days behind a period, and zones differ by a day. */
    private static final int ANSWERS_UNTIL = 32;

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

    /** Who is in a team at the moment. */
    Set<String> members(TenantId tenant, TeamId team) {
        return host.users().list(tenant).stream()
                .filter(user -> user.active() && user.teams().contains(team))
                .map(user -> user.id().value())
                .collect(Collectors.toSet());
    }

    /** Whose activities the caller may see. */
    TeamsAndUsers seenBy(Caller caller) {
        boolean all = caller.system() || caller.may(ActivitiesModule.READ_ALL_TEAMS);
        boolean colleagues = all || caller.may(ActivitiesModule.READ_TEAMS);
        List<TeamsAndUsers.Team> teams =
                host.teams().map(directory -> directory.list(caller.tenant())).orElse(List.of()).stream()
                        .filter(team -> all || caller.teams().contains(team.id()))
                        .map(team -> new TeamsAndUsers.Team(team.id(), team.name()))
                        .sorted(Comparator.comparing(TeamsAndUsers.Team::name))
                        .toList();
        List<TeamsAndUsers.User> users = host.users().list(caller.tenant()).stream()
                .filter(user -> user.id().equals(caller.user())
                        || user.active() && (all || colleagues && !Collections.disjoint(user.teams(), caller.teams())))
                .map(user -> new TeamsAndUsers.User(user.id(), user.displayName()))
                .sorted(Comparator.comparing(TeamsAndUsers.User::name))
                .toList();
        return new TeamsAndUsers(teams, users);
    }

    Map<String, String> userNames(TenantId tenant) {
        return host.users().list(tenant).stream()
                .collect(Collectors.toMap(user -> user.id().value(), HostUser::displayName, (one, other) -> one));
    }

    Map<String, String> teamNames(TenantId tenant) {
        return host.teams().map(teams -> teams.list(tenant)).orElse(List.of()).stream()
                .collect(Collectors.toMap(team -> team.id().value(), HostTeam::name, (one, other) -> one));
    }

    /** How answers to what came in a period are timed: by the tenant's working hours where the host knows them. */
    AnswerClock clock(TenantId tenant, FigurePeriod period) {
        Optional<WorkCalendar> calendar = host.calendar();
        Optional<WorkingHours> hours = calendar.flatMap(known -> known.hours(tenant, null));
        if (hours.isEmpty()) {
            return AnswerClock.ALL_HOURS;
        }
        List<LocalDate> daysOff = calendar.get()
                .daysOff(tenant, null, period.from().minusDays(1), period.to().plusDays(ANSWERS_UNTIL));
        return AnswerClock.of(new WorkingTime(hours.get(), Set.copyOf(daysOff)));
    }
}
