package dev.kontor.messaging.internal.shell;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignCounts;
import dev.kontor.messaging.Campaigns;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "campaign-list",
        description = "Lists the e-mail campaigns, newest first, with how far their mails are.")
public final class CampaignListCommand extends TenantCommand {

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = PageRequest.DEFAULT_SIZE;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Slice<Campaign> found = available(Campaigns.class, "kontor-messaging")
                .list(call(), new PageRequest(size, after == null ? null : new Cursor(after)))
                .orThrow();
        Table table = Table.of(
                        "Name",
                        "Started",
                        "Contacts",
                        "Draft",
                        "Queued",
                        "Sending",
                        "Sent",
                        "Failed",
                        "In doubt",
                        "Skipped",
                        "Version",
                        "Id")
                .whenEmpty("No campaign.");
        found.items().forEach(campaign -> row(table, campaign));
        table.print(out(), csv);
        if (found.next() != null && !csv) {
            out().println("More: --after " + found.next());
        }
    }

    private static void row(Table table, Campaign campaign) {
        CampaignCounts counts = campaign.counts();
        table.row(
                campaign.data().name(),
                campaign.startedAt(),
                counts.recipients(),
                counts.draft(),
                counts.queued(),
                counts.sending(),
                counts.sent(),
                counts.failed(),
                counts.inDoubt(),
                counts.skipped(),
                campaign.version(),
                campaign.id());
    }
}
