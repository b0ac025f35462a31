package dev.kontor.mail.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.host.Host;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.mailbox.MailboxAssignees;
import dev.kontor.mail.mailbox.MailboxAssignees.Employee;
import dev.kontor.mail.mailbox.MailboxAssignees.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom the host knows that a mailbox can be assigned to. */
final class Assignees {

    private final Host host;

    Assignees(Host host) {
        this.host = host;
    }

    /** Whoever keeps only mailboxes that are theirs alone sees nobody but themselves. */
    MailboxAssignees seenBy(Caller caller) {
        boolean all = caller.may(MailModule.ANY_MAILBOX);
        List<Employee> employees = active(caller.tenant()).stream()
                .filter(user -> all || user.id().equals(caller.user()))
                .map(user -> new Employee(user.id(), user.displayName()))
                .sorted(Comparator.comparing(Employee::name))
                .toList();
        return new MailboxAssignees(employees, all ? allTeams(caller.tenant()) : List.of());
    }

    Set<UserId> users(TenantId tenant) {
        return active(tenant).stream().map(HostUser::id).collect(Collectors.toSet());
    }

    Set<TeamId> teams(TenantId tenant) {
        return allTeams(tenant).stream().map(Team::id).collect(Collectors.toSet());
    }

    private List<HostUser> active(TenantId tenant) {
        return host.users().list(tenant).stream().filter(HostUser::active).toList();
    }

    private List<Team> allTeams(TenantId tenant) {
        return host.teams().map(teams -> teams.list(tenant)).orElse(List.of()).stream()
                .map(team -> new Team(team.id(), team.name()))
                .sorted(Comparator.comparing(Team::name))
                .toList();
    }
}
