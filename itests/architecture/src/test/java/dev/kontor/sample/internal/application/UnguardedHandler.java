package dev.kontor.sample.internal.application;

import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import java.util.ArrayList;
import java.util.List;

/** Does something with an event whatever is switched off. */
abstract class UnguardedHandler implements EventSubscriber<String> {

    private final List<String> handled = new ArrayList<>();

    @Override
    public void handle(EventEnvelope<String> event) {
        handled.add(event.payload());
    }
}
