package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleEvents;
import dev.kontor.kernel.module.ModuleEvents.ModuleSwitched;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadEvents.NextContacts;
import dev.kontor.leadflow.LeadflowModule;

/** Begins to take in all contacts when the module is switched on: while it was off, no event about them was kept. */
public final class SwitchedOn implements EventSubscriber<ModuleSwitched> {
    private final Guard guard;
    private final Journal journal;

    public SwitchedOn(Guard guard, Journal journal) {
        this.guard = guard;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "leadflow.switched-on";
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public EventType<ModuleSwitched> type() {
        return ModuleEvents.SWITCHED;
    }

    @Override
    public void handle(EventEnvelope<ModuleSwitched> event) {
        boolean ours = event.payload().enabled() && event.payload().module().equals(LeadflowModule.ID);
        guard.write(CallContext.system(event.tenant()), LeadflowModule.WORK, caller -> {
                    if (ours) {
                        journal.raise(caller, LeadEvents.TAKING_IN, AllContacts.ORDER_KEY, new NextContacts(null));
                    }
                    return Outcome.done();
                })
                .orThrow();
    }
}
