package dev.kontor.mail.internal.shell;

import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "mailbox-look",
        description = "Lets a mailbox be looked at within seconds, whatever pause it makes.")
public final class MailboxLookCommand extends TenantCommand {

    @Argument(name = "mailbox", required = true, description = "The mailbox, as kontor:mailbox-list prints it")
    private String mailbox;

    @Override
    protected void run() {
        available(Mailboxes.class, "kontor-mail")
                .look(call(), MailboxIdArgument.of(mailbox))
                .orThrow();
        out().println("It is looked at within seconds; kontor:mailbox-list shows what came of it.");
    }
}
