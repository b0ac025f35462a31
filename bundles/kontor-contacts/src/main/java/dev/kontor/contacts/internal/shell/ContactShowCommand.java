package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.ClientLink;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ForbiddenChannel;
import dev.kontor.contacts.Label;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "contact-show", description = "Shows a contact with all that belongs to it.")
public final class ContactShowCommand extends TenantCommand {

    @Argument(name = "contact", required = true, description = "The contact's id; kontor:contact-list shows them")
    private String id;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Contact contact = available(Contacts.class, "kontor-contacts")
                .get(call(), ContactArgument.read(id))
                .orThrow();
        Table table = Table.of("Field", "Value")
                .row("Id", contact.id())
                .row("Record", contact.record())
                .row("Version", contact.version())
                .row("Name", contact.displayName())
                .row("Company", contact.company())
                .row("Job title", contact.jobTitle())
                .row("Team", contact.team())
                .row("Origin", contact.origin().kind())
                .row("Recorded", contact.recordedAt());
        for (ContactPoint point : contact.points()) {
            table.row(point.kind(), point.value());
        }
        for (ClientLink client : contact.clients()) {
            table.row(client.primary() ? "Client (primary)" : "Client", client.name());
        }
        for (Label label : contact.labels()) {
            table.row("Label", label.name());
        }
        contact.lists().forEach(list -> table.row("List", list.name()));
        for (ForbiddenChannel forbidden : available(CommunicationPreferences.class, "kontor-contacts")
                .of(call(), contact.id())
                .orThrow()) {
            table.row("Not by " + forbidden.channel(), forbidden.name() + ", " + forbidden.recordedAt());
        }
        table.print(out(), csv);
    }
}
