package dev.kontor.shell.internal;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventId;
import dev.kontor.shell.TenantCommand;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;

/** A command on one event of one subscriber. */
abstract class EventCommand extends TenantCommand {

    @Argument(name = "event", required = true, description = "The event's id; kontor:event-list shows it")
    private String event;

    @Argument(
            name = "subscriber",
            index = 1,
            required = true,
            description = "The subscriber; kontor:event-list shows it")
    private String subscriber;

    final EventDeliveries deliveries() {
        return available(EventDeliveries.class, "kontor-kernel");
    }

    final String subscriber() {
        return subscriber;
    }

    final EventId event() {
        try {
            return new EventId(UUID.fromString(event));
        } catch (IllegalArgumentException notAnId) {
            throw new RefusedException(
                    new Refusal.Validation(List.of(new FieldProblem("event", "malformed", Map.of()))));
        }
    }
}
