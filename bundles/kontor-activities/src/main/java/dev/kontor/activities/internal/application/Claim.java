package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.PointAdded;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;

/** Assigns what waits as soon as a contact gets the address or number it came from. */
public final class Claim implements EventSubscriber<PointAdded> {

    private final Guard guard;
    private final WaitingItems items;
    private final Reconsidering reconsidering;

    public Claim(Guard guard, WaitingItems items, Reconsidering reconsidering) {
        this.guard = guard;
        this.items = items;
        this.reconsidering = reconsidering;
    }

    @Override
    public String name() {
        return "activities.claim";
    }

    @Override
    public ModuleId module() {
        return ActivitiesModule.ID;
    }

    @Override
    public EventType<PointAdded> type() {
        return ContactEvents.POINT_ADDED;
    }

    @Override
    public void handle(EventEnvelope<PointAdded> event) {
        Handle handle = Handle.of(event.payload().kind(), event.payload().normalized());
        if (handle == null) {
            return;
        }
        guard.write(CallContext.system(event.tenant()), ActivitiesModule.WRITE, caller -> {
                    items.waitingFor(handle).forEach(item -> reconsidering.reconsider(caller, item));
                    return Outcome.done();
                })
                .orThrow();
    }
}
