package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.UnassignedHappened;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;

/**
 * Looks again at what came into the inbox, once it is committed: a contact that was created at the same moment was
 * invisible to the intake, and what the intake stored was invisible to {@link Claim}. One of the two commits first, so
 * one of the two second looks finds it.
 */
public final class SecondLook implements EventSubscriber<UnassignedHappened> {

    private final Guard guard;
    private final Reconsidering reconsidering;

    public SecondLook(Guard guard, Reconsidering reconsidering) {
        this.guard = guard;
        this.reconsidering = reconsidering;
    }

    @Override
    public String name() {
        return "activities.second-look";
    }

    @Override
    public ModuleId module() {
        return ActivitiesModule.ID;
    }

    @Override
    public EventType<UnassignedHappened> type() {
        return ActivityEvents.UNASSIGNED_CHANGED;
    }

    @Override
    public void handle(EventEnvelope<UnassignedHappened> event) {
        guard.write(CallContext.system(event.tenant()), ActivitiesModule.WRITE, caller -> {
                    reconsidering.reconsider(caller, event.payload().item());
                    return Outcome.done();
                })
                .orThrow();
    }
}
