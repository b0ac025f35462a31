package dev.kontor.shell.internal;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.event.Delivery;
import dev.kontor.kernel.event.DeliveryState;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Service
@Command(
        scope = "kontor",
        name = "event-list",
        description = "Lists events that wait for their subscribers or that those could not handle, oldest first.")
public final class EventList extends TenantCommand {

    @Option(name = "--state", description = "dead, waiting or held", valueToShowInHelp = "all")
    @Completion(
            value = StringsCompleter.class,
            values = {"dead", "waiting", "held"})
    private String state;

    @Option(name = "--subscriber", description = "Of this subscriber only", valueToShowInHelp = "all")
    private String subscriber;

    @Option(name = "--size", description = "How many rows, 1 to 200")
    private int size = 20;

    @Option(name = "--after", description = "Go on after the rows printed before: the cursor under them")
    private String after;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        PageRequest page = new PageRequest(size, after == null ? null : new Cursor(after));
        Slice<Delivery> found = available(EventDeliveries.class, "kontor-kernel")
                .list(call(), state(), subscriber, page)
                .orThrow();
        Table table = Table.of("Recorded", "Event", "Subscriber", "Type", "State", "Attempts", "Error")
                .whenEmpty("No such event.");
        for (Delivery delivery : found.items()) {
            table.row(
                    delivery.recordedAt(),
                    delivery.event(),
                    delivery.subscriber(),
                    delivery.type(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.error());
        }
        table.print(out(), csv);
        if (found.next() != null && !csv) {
            out().println("More: --after " + found.next().value());
        }
    }

    private DeliveryState state() {
        if (state == null) {
            return null;
        }
        return Stream.of(DeliveryState.values())
                .filter(known -> known.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        new Refusal.Validation(List.of(new FieldProblem("state", "unknown", Map.of())))));
    }
}
