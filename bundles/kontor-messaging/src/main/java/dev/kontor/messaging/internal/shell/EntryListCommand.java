package dev.kontor.messaging.internal.shell;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "entry-list",
        description = "Lists the contact entries of the user, or of the user's teams, last changed first.")
public final class EntryListCommand extends TenantCommand {

    @Option(name = "--team", description = "Those of the user's teams")
    private boolean team;

    @Option(name = "--undelivered", description = "Only those whose dispatch has failed or is in doubt")
    private boolean undelivered;

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = PageRequest.DEFAULT_SIZE;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        EntryView view = team ? EntryView.TEAM : EntryView.MINE;
        ContactEntries service = available(ContactEntries.class, "kontor-messaging");
        Slice<EntrySummary> found = (undelivered
                        ? service.undelivered(call(), view, page)
                        : service.list(call(), view, null, page))
                .orThrow();
        Table table = Table.of("Matchcode", "Status", "Dispatch", "Author", "Changed", "Id")
                .whenEmpty("No entry.");
        found.items()
                .forEach(entry -> table.row(
                        entry.matchcode(),
                        entry.status(),
                        entry.dispatch(),
                        entry.createdByName(),
                        entry.changedAt(),
                        entry.id()));
        table.print(out(), csv);
        if (found.next() != null && !csv) {
            out().println("More: --after " + found.next());
        }
    }
}
