package dev.kontor.host.standalone.internal.shell;

import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.Cases;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "case-list", description = "Lists the cases of a tenant, last opened first.")
public final class CaseListCommand extends TenantCommand {

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = 20;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<HostCase> slice = available(Cases.class, "kontor-host-standalone")
                .list(call(), page)
                .orThrow();
        Table table = Table.of("Id", "Number", "Kind", "Title", "Contact", "State", "Opened", "Version")
                .whenEmpty("No case yet. 'kontor:case-create' opens one.");
        for (HostCase one : slice.items()) {
            table.row(
                    one.id(),
                    one.number(),
                    one.kind(),
                    one.title(),
                    one.mainContact(),
                    one.state(),
                    one.openedAt(),
                    one.version());
        }
        table.print(out(), csv);
        if (slice.next() != null && !csv) {
            out().println("More: --after " + slice.next().value());
        }
    }
}
