package dev.kontor.kernel.internal;

import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.ModuleId;
import java.util.function.Consumer;

/** A subscriber of the tests' module that hands what it gets to the test. */
public record Listening<E>(String name, EventType<E> type, Consumer<EventEnvelope<E>> handler)
        implements EventSubscriber<E> {

    @Override
    public ModuleId module() {
        return Node.MODULE;
    }

    @Override
    public void handle(EventEnvelope<E> event) {
        handler.accept(event);
    }
}
