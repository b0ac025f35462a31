package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.persistence.DeliveryStore;
import dev.kontor.messaging.transport.SentMailFound;

/**
 * A67, A75: a copy of what the tenant has sent by its outbox makes no second line in a timeline, nor a first one of what is
 * private; a mail of somebody else that only looks like one is told of.
 */
public final class SentMailFollower implements EventSubscriber<SentMailFound> {
    private final Guard guard;
    private final DeliveryStore deliveries;
    private final Journal journal;

    public SentMailFollower(Guard guard, DeliveryStore deliveries, Journal journal) {
        this.guard = guard;
        this.deliveries = deliveries;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "messaging.sent-mail-found";
    }

    @Override
    public ModuleId module() {
        return MessagingModule.ID;
    }

    @Override
    public EventType<SentMailFound> type() {
        return SentMailFound.TYPE;
    }

    @Override
    public void handle(EventEnvelope<SentMailFound> event) {
        guard.write(CallContext.system(event.tenant()), MessagingModule.WRITE, caller -> {
                    if (deliveries.dispatch(event.payload().messageId()).isEmpty()) {
                        journal.observed(caller, event.payload().observed());
                    }
                    return Outcome.done();
                })
                .orThrow();
    }
}
