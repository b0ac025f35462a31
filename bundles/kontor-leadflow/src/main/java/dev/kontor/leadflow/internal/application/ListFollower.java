package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ListDeleted;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.internal.persistence.Membership;
import dev.kontor.leadflow.internal.persistence.SetupStore;

/** A deleted list counts as empty: nobody comes into the queue by it, and never everybody (L24, Q37). */
public final class ListFollower implements EventSubscriber<ListDeleted> {
    private final Guard guard;
    private final Membership membership;
    private final SetupStore setups;

    public ListFollower(Guard guard, Membership membership, SetupStore setups) {
        this.guard = guard;
        this.membership = membership;
        this.setups = setups;
    }

    @Override
    public String name() {
        return "leadflow.list-deleted";
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public EventType<ListDeleted> type() {
        return ContactEvents.LIST_DELETED;
    }

    @Override
    public void handle(EventEnvelope<ListDeleted> event) {
        guard.write(CallContext.system(event.tenant()), LeadflowModule.WORK, caller -> {
                    membership.forget(event.payload().list().value());
                    membership.settleAll(setups.hold().lists());
                    return Outcome.done();
                })
                .orThrow();
    }
}
