package dev.kontor.activities.internal.shell;

import dev.kontor.activities.Candidate;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "unassigned-list",
        description = "Lists the interactions that wait for a contact, newest first.")
public final class UnassignedListCommand extends TenantCommand {

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = PageRequest.DEFAULT_SIZE;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<Unassigned> items = available(UnassignedInbox.class, "kontor-activities")
                .list(call(), page)
                .orThrow();
        Table table = Table.of("Occurred", "Type", "From", "Subject", "Reason", "May be", "Id")
                .whenEmpty("Nothing waits.");
        for (Unassigned item : items.items()) {
            table.row(
                    item.occurredAt(),
                    item.type(),
                    item.participants().stream()
                            .findFirst()
                            .map(Participant::value)
                            .orElse(null),
                    item.subject(),
                    item.reason(),
                    item.candidates().stream().map(Candidate::displayName).collect(Collectors.joining("; ")),
                    item.id());
        }
        table.print(out(), csv);
        if (items.next() != null && !csv) {
            out().println("More: --after " + items.next());
        }
    }
}
