package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.ModuleId;
import java.util.function.Consumer;

/** Another module that listens. */
record Listener<E>(EventType<E> type, Consumer<E> heard) implements EventSubscriber<E> {

    @Override
    public String name() {
        return "test.listener";
    }

    @Override
    public ModuleId module() {
        return ActivitiesModule.ID;
    }

    @Override
    public void handle(EventEnvelope<E> event) {
        heard.accept(event.payload());
    }
}
