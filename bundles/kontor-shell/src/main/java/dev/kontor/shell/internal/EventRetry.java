package dev.kontor.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "event-retry",
        description = "Has an event delivered again at once; a dead one gets all its attempts back.")
public final class EventRetry extends EventCommand {

    @Override
    protected void run() {
        deliveries().retry(call(), event(), subscriber()).orThrow();
        out().println("The event is delivered again to " + subscriber() + ".");
    }
}
