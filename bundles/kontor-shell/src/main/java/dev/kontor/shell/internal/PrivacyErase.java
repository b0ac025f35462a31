package dev.kontor.shell.internal;

import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

@Service
@Command(
        scope = "kontor",
        name = "privacy-erase",
        description = "Erases a person in all modules, with merged contacts. It can't be taken back.")
public final class PrivacyErase extends TenantCommand {

    @Argument(index = 0, name = "contact", required = true, description = "The id of the contact")
    private String contact;

    @Argument(index = 1, name = "reason", required = true, description = "Why, without personal data: it stays")
    private String reason;

    @Option(name = "--force", description = "Needed: what is erased doesn't come back")
    private boolean force;

    @Override
    protected void run() throws CommandException {
        if (!force) {
            throw new CommandException("The person is erased in all modules and can't be brought back."
                    + " Export it with kontor:privacy-export first if need be, then repeat with --force.");
        }
        out().println(available(Privacy.class, "kontor-kernel")
                .erase(call(), PersonArgument.contact(contact), reason)
                .orThrow()
                .id());
    }
}
