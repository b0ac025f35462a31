package dev.kontor.shell.internal;

import dev.kontor.kernel.event.Delivery;
import dev.kontor.kernel.event.DeliveryContent;
import dev.kontor.shell.Table;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "event-show",
        description = "Shows an event that a subscriber hasn't handled, why not, and what it says.")
public final class EventShow extends EventCommand {

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        DeliveryContent found = deliveries().get(call(), event(), subscriber()).orThrow();
        Delivery delivery = found.delivery();
        Table.of("Field", "Value")
                .row("Event", delivery.event())
                .row("Subscriber", delivery.subscriber())
                .row("Type", delivery.type())
                .row("State", delivery.state())
                .row("Attempts", delivery.attempts())
                .row("Next attempt", delivery.nextAttemptAt())
                .row("Last error", delivery.error())
                .row("Order key", delivery.orderKey())
                .row("Caused by", found.actor())
                .row("Happened", delivery.occurredAt())
                .row("Recorded", delivery.recordedAt())
                .row("Content", found.payload() == null ? "(needs kernel.event-content)" : found.payload())
                .print(out(), csv);
    }
}
