package dev.kontor.messaging.internal;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.Handover;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that takes every message, unless a test says what it does instead. */
public final class PostBox implements MessageTransport {
    public final List<OutgoingMessage> taken = new CopyOnWriteArrayList<>();
    public volatile boolean up = true;
    public volatile Behaviour behaviour = this::take;

    private final SendingWay way;

    /** What the service does with a message. */
    public interface Behaviour {
        Transmission carry(OutgoingMessage message, Handover handover);
    }

    public PostBox(SendingWay way) {
        this.way = way;
    }

    @Override
    public SendingWay way() {
        return way;
    }

    @Override
    public boolean reachable(TenantId tenant) {
        return up;
    }

    @Override
    public Transmission carry(OutgoingMessage message, Handover handover) {
        return behaviour.carry(message, handover);
    }

    public Transmission take(OutgoingMessage message, Handover handover) {
        handover.pass();
        taken.add(message);
        return new Transmission.Taken("queue-" + taken.size());
    }
}
