package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.ContactSummary;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadEvents.NextContacts;
import dev.kontor.leadflow.LeadflowModule;

/**
 * Takes in the contacts that are there already, some at a time: each step is an event that ends with the next, so that
 * it goes on after a restart where it was.
 */
public final class AllContacts implements EventSubscriber<NextContacts> {
    static final String ORDER_KEY = "taking-in";
    private static final int STEP = 100;

    private final Guard guard;
    private final Customers customers;
    private final TakingIn takingIn;
    private final Journal journal;

    public AllContacts(Guard guard, Customers customers, TakingIn takingIn, Journal journal) {
        this.guard = guard;
        this.customers = customers;
        this.takingIn = takingIn;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "leadflow.taking-in";
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public EventType<NextContacts> type() {
        return LeadEvents.TAKING_IN;
    }

    @Override
    public void handle(EventEnvelope<NextContacts> event) {
        guard.write(CallContext.system(event.tenant()), LeadflowModule.WORK, caller -> {
                    String after = event.payload().after();
                    PageRequest some = new PageRequest(STEP, after == null ? null : new Cursor(after));
                    Slice<ContactSummary> contacts =
                            customers.search(caller.tenant(), null, some).orThrow();
                    takingIn.takeIn(
                            caller.tenant(),
                            contacts.items().stream().map(ContactSummary::id).toList());
                    if (contacts.next() != null) {
                        NextContacts next = new NextContacts(contacts.next().value());
                        journal.raise(caller, LeadEvents.TAKING_IN, ORDER_KEY, next);
                    }
                    return Outcome.done();
                })
                .orThrow();
    }
}
