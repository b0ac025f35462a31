package dev.kontor.leadflow.internal.shell;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.QueuePosition;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "lead-queue",
        description = "Lists the lead queue of the user, or finds leads by name, e-mail address or phone number.")
public final class LeadQueueCommand extends TenantCommand {

    @Option(name = "--search", description = "Leads with this text, closed and reserved ones too")
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
        LeadQueue service = available(LeadQueue.class, "kontor-leadflow");
        Slice<Lead> leads = (text == null ? service.list(call(), page) : service.search(call(), text, page)).orThrow();
        Table table = Table.of("Name", "Status", "Last note", "Reserved for", "Callback", "Id")
                .whenEmpty(text == null ? "No lead waits." : "No lead found.");
        for (Lead lead : leads.items()) {
            table.row(
                    lead.displayName(),
                    lead.status(),
                    lead.lastNote() == null ? null : lead.lastNote().occurredAt(),
                    lead.reservation() == null ? null : lead.reservation().holderName(),
                    lead.callback() == null ? null : lead.callback().at(),
                    lead.contact());
        }
        table.print(out(), csv);
        if (text == null && !csv) {
            QueuePosition all = service.position(call(), null).orThrow();
            out().println("In the queue: " + counted(all.left()) + ", without a note: " + counted(all.untouched()));
        }
        if (leads.next() != null && !csv) {
            out().println("More: --after " + leads.next());
        }
    }

    /** Further isn't counted. */
    private static String counted(long leads) {
        return leads < QueuePosition.COUNTED ? Long.toString(leads) : QueuePosition.COUNTED + "+";
    }
}
