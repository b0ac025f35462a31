package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.Contacts;
import dev.kontor.kernel.ContactId;
import dev.kontor.shell.TenantCommand;
import java.io.IOException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "contact-delete",
        description = "Deletes a contact: it vanishes from lists and search, its data stays until a privacy erase.")
public final class ContactDeleteCommand extends TenantCommand {

    @Argument(name = "contact", required = true, description = "The contact's id; kontor:contact-list shows them")
    private String id;

    @Option(name = "--force", description = "Don't ask")
    private boolean force;

    @Override
    protected void run() throws IOException {
        Contacts service = available(Contacts.class, "kontor-contacts");
        ContactId contact = ContactArgument.read(id);
        if (force
                || confirmed("Delete '" + service.get(call(), contact).orThrow().displayName() + "'?")) {
            service.delete(call(), contact).orThrow();
            out().println("Deleted.");
        } else {
            out().println("Nothing was deleted.");
        }
    }
}
