package dev.kontor.messaging.internal.shell;

import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.DispatchStep;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntrySending;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "entry-dispatches",
        description = "Shows each step of everything that was sent of a contact entry, newest dispatch first.")
public final class EntryDispatchesCommand extends TenantCommand {

    @Argument(name = "entry", required = true, description = "The entry's id; kontor:entry-list shows them")
    private String entry;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table =
                Table.of("Way", "Status", "At", "Reason", "Answer", "Dispatch").whenEmpty("Nothing of it was sent.");
        for (Dispatch dispatch : available(EntrySending.class, "kontor-messaging")
                .dispatches(call(), new EntryId(IdArgument.read("entry", entry)))
                .orThrow()) {
            for (DispatchStep step : dispatch.steps()) {
                table.row(dispatch.way(), step.status(), step.at(), step.reason(), step.detail(), dispatch.id());
            }
        }
        table.print(out(), csv);
    }
}
