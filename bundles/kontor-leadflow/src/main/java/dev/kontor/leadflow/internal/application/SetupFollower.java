package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadEvents.SetupChanged;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.internal.persistence.Membership;
import dev.kontor.leadflow.internal.persistence.SetupStore;

/** Looks again once a change of the lists is committed: a contact that was called before its event came was judged by the old ones. */
public final class SetupFollower implements EventSubscriber<SetupChanged> {
    private final Guard guard;
    private final Membership membership;
    private final SetupStore setups;

    public SetupFollower(Guard guard, Membership membership, SetupStore setups) {
        this.guard = guard;
        this.membership = membership;
        this.setups = setups;
    }

    @Override
    public String name() {
        return "leadflow.setup-changed";
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public EventType<SetupChanged> type() {
        return LeadEvents.SETUP_CHANGED;
    }

    @Override
    public void handle(EventEnvelope<SetupChanged> event) {
        guard.write(CallContext.system(event.tenant()), LeadflowModule.WORK, caller -> {
                    membership.settleAll(setups.hold().lists());
                    return Outcome.done();
                })
                .orThrow();
    }
}
