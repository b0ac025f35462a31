package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.internal.Listening;
import dev.kontor.kernel.internal.Node;
import java.util.UUID;
import java.util.function.Consumer;

/** The events of the tests, of a type of their own in each test. */
final class Orders {

    /** Something was ordered. */
    public record Ordered(int number) {}

    final EventType<Ordered> type = new EventType<>("orders." + UUID.randomUUID(), Ordered.class);

    EventId raise(Node node, TenantId tenant, String key, int number) {
        return node.kernel
                .guard()
                .write(
                        CallContext.system(tenant),
                        Node.WRITE,
                        caller -> Outcome.done(
                                node.kernel.events().raise(caller, type, key, node.now.get(), new Ordered(number))))
                .orThrow();
    }

    EventSubscriber<Ordered> subscriber(Consumer<EventEnvelope<Ordered>> handler) {
        return subscriber("orders." + UUID.randomUUID(), handler);
    }

    EventSubscriber<Ordered> subscriber(String name, Consumer<EventEnvelope<Ordered>> handler) {
        return new Listening<>(name, type, handler);
    }
}
