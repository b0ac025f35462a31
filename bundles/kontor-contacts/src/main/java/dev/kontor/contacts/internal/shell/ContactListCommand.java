package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Contacts;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "contact-list", description = "Lists or searches contacts, by display name.")
public final class ContactListCommand extends TenantCommand {

    @Argument(
            name = "text",
            description = "Words in name, company, e-mail address or phone number; without it all are listed")
    private String text;

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = PageRequest.DEFAULT_SIZE;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<ContactSummary> found = available(Contacts.class, "kontor-contacts")
                .find(call(), ContactQuery.text(text), page)
                .orThrow();
        Table table = Table.of("Id", "Name", "Company", "E-mail", "Phone").whenEmpty("No such contact.");
        for (ContactSummary contact : found.items()) {
            table.row(contact.id(), contact.displayName(), contact.company(), contact.email(), contact.phone());
        }
        table.print(out(), csv);
        NextRows.print(out(), found.next(), csv);
    }
}
