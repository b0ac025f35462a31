package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ContactHappened;
import dev.kontor.contacts.ContactEvents.JoinHappened;
import dev.kontor.contacts.ContactEvents.ListHappened;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadflowModule;
import java.util.List;
import java.util.function.Function;

/** Follows one kind of event about contacts. */
public final class ContactFollower<E> implements EventSubscriber<E> {
    private final Guard guard;
    private final TakingIn takingIn;
    private final String name;
    private final EventType<E> type;
    private final Function<E, List<ContactId>> contacts;

    private ContactFollower(
            Guard guard, TakingIn takingIn, String name, EventType<E> type, Function<E, List<ContactId>> contacts) {
        this.guard = guard;
        this.takingIn = takingIn;
        this.name = name;
        this.type = type;
        this.contacts = contacts;
    }

    /** One for each kind of event that changes what a lead is. */
    public static List<EventSubscriber<?>> all(Guard guard, TakingIn takingIn) {
        Function<ContactHappened, List<ContactId>> contact = event -> List.of(event.contact());
        Function<JoinHappened, List<ContactId>> both = event -> List.of(event.one(), event.other());
        Function<ListHappened, List<ContactId>> member = event -> List.of(event.contact());
        return List.of(
                new ContactFollower<>(guard, takingIn, "created", ContactEvents.CREATED, contact),
                new ContactFollower<>(guard, takingIn, "changed", ContactEvents.CHANGED, contact),
                new ContactFollower<>(guard, takingIn, "deleted", ContactEvents.DELETED, contact),
                new ContactFollower<>(guard, takingIn, "joined", ContactEvents.JOINED, both),
                new ContactFollower<>(guard, takingIn, "separated", ContactEvents.SEPARATED, both),
                new ContactFollower<>(guard, takingIn, "listed", ContactEvents.LISTED, member),
                new ContactFollower<>(guard, takingIn, "unlisted", ContactEvents.UNLISTED, member));
    }

    @Override
    public String name() {
        return "leadflow.contact-" + name;
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public EventType<E> type() {
        return type;
    }

    @Override
    public void handle(EventEnvelope<E> event) {
        guard.write(CallContext.system(event.tenant()), LeadflowModule.WORK, caller -> {
                    takingIn.takeIn(caller.tenant(), contacts.apply(event.payload()));
                    return Outcome.done();
                })
                .orThrow();
    }
}
