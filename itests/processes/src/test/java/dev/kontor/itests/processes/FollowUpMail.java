package dev.kontor.itests.processes;

import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.LabelHappened;
import dev.kontor.contacts.LabelId;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.MessagingCore;
import java.util.List;

/** What the automation of a label does: queues a mail in the transaction that marks the event as delivered. */
final class FollowUpMail implements EventSubscriber<LabelHappened> {
    private final MessagingCore messaging;
    private final CallContext writer;
    private final LabelId label;
    private final CategoryId category;
    private boolean fails;

    FollowUpMail(MessagingCore messaging, CallContext writer, LabelId label, CategoryId category) {
        this.messaging = messaging;
        this.writer = writer;
        this.label = label;
        this.category = category;
    }

    CategoryId category() {
        return category;
    }

    /** The next time, as a node does that ends there. */
    void failAfterQueueing() {
        fails = true;
    }

    @Override
    public String name() {
        return "test.follow-up-mail";
    }

    @Override
    public ModuleId module() {
        return MessagingModule.ID;
    }

    @Override
    public EventType<LabelHappened> type() {
        return ContactEvents.LABELLED;
    }

    @Override
    public void handle(EventEnvelope<LabelHappened> event) {
        if (!event.tenant().equals(writer.tenant()) || !event.payload().label().equals(label)) {
            return;
        }
        Recipient recipient =
                Recipient.contact(RecipientRole.TO, event.payload().contact());
        EntryData data = new EntryData(
                "Ihre Unterlagen", "Guten Tag", false, category, List.of(recipient), null, null, false, null);
        ContactEntry entry = messaging.entries().create(writer, data).orThrow();
        messaging
                .sending()
                .send(writer, entry.id(), entry.version(), SendingWay.EMAIL, List.of())
                .orThrow();
        if (fails) {
            fails = false;
            throw new IllegalStateException("ended in the middle");
        }
    }
}
