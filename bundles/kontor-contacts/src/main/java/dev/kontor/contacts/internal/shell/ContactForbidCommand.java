package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "contact-forbid",
        description = "Records that a contact doesn't want to be reached by a channel, or allows it again.")
public final class ContactForbidCommand extends TenantCommand {

    @Argument(name = "contact", required = true, description = "The contact's id; kontor:contact-list shows them")
    private String id;

    @Argument(index = 1, name = "channel", required = true, description = "EMAIL, SMS, PHONE, FAX or POST")
    private String channel;

    @Option(name = "--reason", description = "Why, or how we know")
    private String reason;

    @Option(name = "--allow", description = "Take it back: the contact may be reached by the channel again")
    private boolean allow;

    @Override
    protected void run() {
        CommunicationPreferences service = available(CommunicationPreferences.class, "kontor-contacts");
        if (allow) {
            service.allow(call(), ContactArgument.read(id), ContactArgument.channel(channel))
                    .orThrow();
            out().println("Allowed.");
        } else {
            service.forbid(call(), ContactArgument.read(id), ContactArgument.channel(channel), reason)
                    .orThrow();
            out().println("Forbidden.");
        }
    }
}
