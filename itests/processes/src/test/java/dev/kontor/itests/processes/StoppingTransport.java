package dev.kontor.itests.processes;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.Handover;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import java.util.concurrent.CountDownLatch;

/** Stops for ever at the steps that no mail server sees; at the others the mail server does. */
final class StoppingTransport implements MessageTransport {
    private final MessageTransport real;

    StoppingTransport(MessageTransport real) {
        this.real = real;
    }

    @Override
    public SendingWay way() {
        return real.way();
    }

    @Override
    public boolean reachable(TenantId tenant) {
        return real.reachable(tenant);
    }

    @Override
    public Transmission carry(OutgoingMessage message, Handover handover) {
        SendingStep step = SendingStep.valueOf(message.subject());
        stopAt(SendingStep.BEGUN, step);
        Transmission transmission = real.carry(message, () -> {
            stopAt(SendingStep.CONTENT, step);
            handover.pass();
            stopAt(SendingStep.HANDED_OVER, step);
        });
        stopAt(SendingStep.ANSWERED, step);
        return transmission;
    }

    private static void stopAt(SendingStep here, SendingStep wanted) {
        if (here == wanted) {
            SendingNode.say(here.name());
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
