package dev.kontor.mail.mailbox;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.util.List;

/**
 * Whose a mailbox is (W25). It decides who sees a mail at the moment when it comes in; a later change opens no mail that
 * is there (W26).
 *
 * @param employees with employees alone its mails are private: nobody else sees them (W26); the first is the owner of the
 *     entries in the timeline
 * @param teams all of their members see its mails; the first is the team of the entries in the timeline
 * @param everybody whether all users of the tenant who may read e-mails see them
 */
public record MailboxAssignment(List<UserId> employees, List<TeamId> teams, boolean everybody) {

    public MailboxAssignment {
        employees = employees == null ? List.of() : List.copyOf(employees);
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /** Whether nobody but its employees sees its mails; without any, those who keep all mailboxes (Q12). */
    public boolean isPrivate() {
        return teams.isEmpty() && !everybody;
    }
}
