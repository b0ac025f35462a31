package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Delivery;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.domain.DeliveryRules;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.DeliveryStore;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.messaging.transport.DeliveryReported;
import java.util.Optional;

/** A29: what comes back of a mail that was sent is kept with it. */
public final class DeliveryFollower implements EventSubscriber<DeliveryReported> {
    private final Guard guard;
    private final EntryStore entries;
    private final DeliveryStore deliveries;
    private final Journal journal;

    public DeliveryFollower(Guard guard, EntryStore entries, DeliveryStore deliveries, Journal journal) {
        this.guard = guard;
        this.entries = entries;
        this.deliveries = deliveries;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "messaging.delivery-reported";
    }

    @Override
    public ModuleId module() {
        return MessagingModule.ID;
    }

    @Override
    public EventType<DeliveryReported> type() {
        return DeliveryReported.TYPE;
    }

    @Override
    public void handle(EventEnvelope<DeliveryReported> event) {
        guard.write(CallContext.system(event.tenant()), MessagingModule.WRITE, caller -> {
                    follow(caller, event.payload());
                    return Outcome.done();
                })
                .orThrow();
    }

    private void follow(Caller caller, DeliveryReported report) {
        Optional<StoredDispatch> found = deliveries.dispatch(report.messageId());
        if (found.isEmpty()) {
            deliveries.stray(journal.now());
            return;
        }
        StoredDispatch dispatch = found.get();
        ContactEntry entry = entries.lock(dispatch.entry()).orElseThrow();
        DeliveryRules.recipient(report, dispatch, entry.data().recipients())
                .ifPresent(email -> keep(caller, dispatch, delivery(email, report)));
    }

    private static Delivery delivery(String email, DeliveryReported report) {
        return new Delivery(email, report.state(), report.at(), report.reason(), report.detail());
    }

    private void keep(Caller caller, StoredDispatch dispatch, Delivery delivery) {
        boolean news = deliveries.of(dispatch.id()).stream()
                .filter(known -> known.email().equals(delivery.email()))
                .allMatch(known -> delivery.state().outweighs(known.state()));
        if (news) {
            deliveries.keep(dispatch, delivery);
            journal.delivery(caller, dispatch, delivery.state());
        }
    }
}
