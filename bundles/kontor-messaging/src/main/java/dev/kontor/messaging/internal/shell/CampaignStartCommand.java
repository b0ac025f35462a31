package dev.kontor.messaging.internal.shell;

import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.Campaigns;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "campaign-start",
        description = "Queues one mail to each contact of a campaign, in the name of the user, once.")
public final class CampaignStartCommand extends TenantCommand {

    @Argument(name = "campaign", required = true, description = "The campaign's id; kontor:campaign-list shows them")
    private String campaign;

    @Argument(index = 1, name = "version", required = true, description = "The version that was looked at")
    private long version;

    @Override
    protected void run() {
        Campaign started = available(Campaigns.class, "kontor-messaging")
                .start(call(), new CampaignId(IdArgument.read("campaign", campaign)), version)
                .orThrow();
        out().println(started.counts().queued() + " mails queued, "
                + started.counts().skipped() + " contacts skipped");
    }
}
