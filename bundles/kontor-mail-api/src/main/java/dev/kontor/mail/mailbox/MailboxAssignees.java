package dev.kontor.mail.mailbox;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.util.List;

/** To whom a mailbox can be assigned, by name. */
public record MailboxAssignees(List<Employee> employees, List<Team> teams) {

    /** A user who may act, and the name that is shown. */
    public record Employee(UserId id, String name) {}

    /** A team and its name. */
    public record Team(TeamId id, String name) {}

    public MailboxAssignees {
        employees = List.copyOf(employees);
        teams = List.copyOf(teams);
    }
}
