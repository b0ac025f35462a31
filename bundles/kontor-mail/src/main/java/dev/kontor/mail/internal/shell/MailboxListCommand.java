package dev.kontor.mail.internal.shell;

import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxState;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "mailbox-list", description = "Lists mailboxes and how it goes with them.")
public final class MailboxListCommand extends TenantCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table = Table.of(
                        "Id", "Name", "Server", "State", "Last read", "Failures", "New", "Duplicate", "Unreadable")
                .whenEmpty("No mailbox yet: add one over REST.");
        for (Mailbox mailbox :
                available(Mailboxes.class, "kontor-mail").list(call()).orThrow()) {
            MailboxState state = mailbox.state();
            table.row(
                    mailbox.id(),
                    mailbox.data().name(),
                    mailbox.data().host() + ":" + mailbox.data().port(),
                    word(mailbox),
                    state.succeededAt(),
                    state.failures(),
                    state.stored(),
                    state.duplicates(),
                    state.unreadable());
        }
        table.print(out(), csv);
    }

    private static String word(Mailbox mailbox) {
        MailboxState state = mailbox.state();
        if (!mailbox.data().active()) {
            return "inactive";
        }
        if (state.problem() != null) {
            return state.problem();
        }
        String word = state.watching() ? "watching" : state.succeededAt() == null ? "waiting" : "polling";
        return state.sentProblem() == null ? word : word + ", sent mails: " + state.sentProblem();
    }
}
