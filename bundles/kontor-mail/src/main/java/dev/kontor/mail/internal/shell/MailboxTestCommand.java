package dev.kontor.mail.internal.shell;

import dev.kontor.mail.mailbox.MailboxCheck;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

@Service
@Command(scope = "kontor", name = "mailbox-test", description = "Tries the connection of a mailbox out.")
public final class MailboxTestCommand extends TenantCommand {

    @Argument(name = "mailbox", required = true, description = "The mailbox, as kontor:mailbox-list prints it")
    private String mailbox;

    @Override
    protected void run() throws CommandException {
        MailboxCheck check = available(Mailboxes.class, "kontor-mail")
                .test(call(), MailboxIdArgument.of(mailbox))
                .orThrow();
        if (check.mails() == null) {
            throw new CommandException("Not connected: " + check.problem());
        }
        out().println("Connected, " + check.mails() + " mails in the inbox, "
                + (check.idle() ? "the server tells of new ones." : "looked at by the clock: the server has no IDLE."));
        out().println(check.problem() == null ? "All is well." : "Sent mails can't be read: " + check.problem());
    }
}
