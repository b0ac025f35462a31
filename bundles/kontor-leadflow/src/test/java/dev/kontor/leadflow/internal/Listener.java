package dev.kontor.leadflow.internal;

import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadflowModule;
import java.util.function.Consumer;

/** Hears events in a test. */
record Listener<E>(EventType<E> type, Consumer<E> heard) implements EventSubscriber<E> {

    @Override
    public String name() {
        return "test." + type.name();
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public void handle(EventEnvelope<E> event) {
        heard.accept(event.payload());
    }
}
