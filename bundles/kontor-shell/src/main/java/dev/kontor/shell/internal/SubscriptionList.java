package dev.kontor.shell.internal;

import dev.kontor.kernel.event.EventSubscriptions;
import dev.kontor.kernel.event.Subscription;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.shell.KontorCommand;
import dev.kontor.shell.Table;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "subscription-list",
        description = "Lists who listens to events, whether its bundle is there or not, and what waits for it.")
public final class SubscriptionList extends KontorCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        Table table = Table.of("Subscriber", "Module", "Type", "Since", "Seen", "Waiting", "Held", "Dead")
                .whenEmpty("Nobody listens yet.");
        for (Subscription one : available(EventSubscriptions.class, "kontor-kernel")
                .list(call(Tenants.PLATFORM))
                .orThrow()) {
            table.row(
                    one.subscriber(),
                    one.module(),
                    one.eventType(),
                    one.since(),
                    one.seenAt(),
                    one.waiting(),
                    one.held(),
                    one.dead());
        }
        table.print(out(), csv);
    }
}
