package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.ReceivedMessages;

/** W24: what comes in by a channel that somebody watches becomes an entry. */
public final class ReceivedSubscriber implements EventSubscriber<ReceivedMessage> {
    private final ReceivedMessages messages;

    public ReceivedSubscriber(ReceivedMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "messaging.received";
    }

    @Override
    public ModuleId module() {
        return MessagingModule.ID;
    }

    @Override
    public EventType<ReceivedMessage> type() {
        return ReceivedMessage.TYPE;
    }

    @Override
    public void handle(EventEnvelope<ReceivedMessage> event) {
        messages.take(CallContext.system(event.tenant()), event.payload()).orThrow();
    }
}
