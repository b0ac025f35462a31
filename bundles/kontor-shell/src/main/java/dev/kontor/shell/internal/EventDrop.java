package dev.kontor.shell.internal;

import dev.kontor.kernel.event.DeliveryContent;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "event-drop",
        description = "Drops an event for a subscriber, who will never get it; asks before, unless --force.")
public final class EventDrop extends EventCommand {

    @Option(name = "--force", description = "Don't ask")
    private boolean force;

    @Override
    protected void run() throws Exception {
        DeliveryContent found = deliveries().get(call(), event(), subscriber()).orThrow();
        String what = found.delivery().type() + " for " + subscriber();
        if (!force && !confirmed("Drop " + what + " for good?")) {
            out().println("Nothing was changed.");
            return;
        }
        deliveries().drop(call(), event(), subscriber()).orThrow();
        out().println("Dropped " + what + ".");
    }
}
