package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.Clients;
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
@Command(scope = "kontor", name = "client-list", description = "Lists or searches client companies, by name.")
public final class ClientListCommand extends TenantCommand {

    @Argument(name = "text", description = "Words in name, e-mail address or phone number; without it all are listed")
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
        Slice<Client> found = available(Clients.class, "kontor-contacts")
                .find(call(), ClientQuery.text(text), page)
                .orThrow();
        Table table = Table.of("Id", "Name", "City", "Country", "Contacts").whenEmpty("No such company.");
        for (Client client : found.items()) {
            table.row(client.id(), client.name(), client.city(), client.country(), client.contacts());
        }
        table.print(out(), csv);
        NextRows.print(out(), found.next(), csv);
    }
}
