package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.UnassignedHappened;
import dev.kontor.activities.internal.domain.Attribution;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.activities.internal.persistence.TypeSettings;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
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
    private final WaitingItems items;
    private final TypeSettings settings;
    private final SenderBecomesContact senderBecomesContact;

    public SecondLook(
            Guard guard,
            Reconsidering reconsidering,
            WaitingItems items,
            TypeSettings settings,
            SenderBecomesContact senderBecomesContact) {
        this.guard = guard;
        this.reconsidering = reconsidering;
        this.items = items;
        this.settings = settings;
        this.senderBecomesContact = senderBecomesContact;
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
        makeContact(event);
    }

    /** Where the tenant wants it (A18, A70), a stranger becomes a contact; who can't stays in the inbox. */
    private void makeContact(EventEnvelope<UnassignedHappened> event) {
        CallContext call = CallContext.system(event.tenant());
        Outcome<ContactId> made = guard.write(
                call,
                ActivitiesModule.WRITE,
                caller -> items.find(event.payload().item())
                        .filter(this::becomesContact)
                        .map(item -> senderBecomesContact.create(call, caller, item))
                        .orElseGet(() -> Outcome.done(null)));
        boolean stays = made.refusal() instanceof Refusal.Validation || made.refusal() instanceof Refusal.Conflict;
        if (!stays) {
            made.orThrow();
        }
    }

    private boolean becomesContact(WaitingItem item) {
        return item.waits()
                && Attribution.UNKNOWN.equals(item.reason())
                && settings.of(item.interaction().type()).makesContacts();
    }
}
