package dev.kontor.shell.internal;

import dev.kontor.kernel.event.EventSubscriptions;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.shell.KontorCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "subscription-end",
        description = "Ends the subscription of a bundle that is gone for good and drops what waits for it, of all"
                + " tenants; asks before, unless --force.")
public final class SubscriptionEnd extends KontorCommand {

    @Argument(name = "subscriber", required = true, description = "kontor:subscription-list shows them")
    private String subscriber;

    @Option(name = "--force", description = "Don't ask")
    private boolean force;

    @Override
    protected void run() throws Exception {
        EventSubscriptions service = available(EventSubscriptions.class, "kontor-kernel");
        if (!force && !confirmed("End '" + subscriber + "' and drop all that waits for it?")) {
            out().println("Nothing was changed.");
            return;
        }
        service.end(call(Tenants.PLATFORM), subscriber).orThrow();
        out().println("The subscription of " + subscriber + " has ended.");
    }
}
