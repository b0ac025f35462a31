package dev.kontor.mail.internal.shell;

import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.shell.TenantCommand;
import java.io.IOException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "mailbox-delete",
        description = "Forgets a mailbox and its password. Its mails stay, here and on the server.")
public final class MailboxDeleteCommand extends TenantCommand {

    @Argument(name = "mailbox", required = true, description = "The mailbox, as kontor:mailbox-list prints it")
    private String mailbox;

    @Option(name = "--force", description = "Don't ask")
    private boolean force;

    @Override
    protected void run() throws IOException {
        Mailboxes service = available(Mailboxes.class, "kontor-mail");
        MailboxId id = MailboxIdArgument.of(mailbox);
        Mailbox found = service.get(call(), id).orThrow();
        if (force || confirmed("Forget the mailbox " + found.data().name() + "?")) {
            service.delete(call(), id).orThrow();
            out().println("Forgotten.");
        }
    }
}
