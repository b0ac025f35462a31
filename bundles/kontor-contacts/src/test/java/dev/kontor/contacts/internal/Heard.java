package dev.kontor.contacts.internal;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.testing.TestKontor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told of one kind of event. */
final class Heard<E> implements EventSubscriber<E> {
    private final EventType<E> type;
    private final TestKontor kontor;
    private final List<E> payloads = new CopyOnWriteArrayList<>();

    private Heard(EventType<E> type, TestKontor kontor) {
        this.type = type;
        this.kontor = kontor;
    }

    static <E> Heard<E> of(TestKontor kontor, EventType<E> type) {
        Heard<E> heard = new Heard<>(type, kontor);
        kontor.subscribe(heard);
        return heard;
    }

    /** All that was told until now. */
    List<E> all() {
        kontor.deliverEvents();
        return payloads;
    }

    @Override
    public String name() {
        return "test." + type.name();
    }

    @Override
    public ModuleId module() {
        return ContactsModule.ID;
    }

    @Override
    public EventType<E> type() {
        return type;
    }

    @Override
    public void handle(EventEnvelope<E> event) {
        payloads.add(event.payload());
    }
}
