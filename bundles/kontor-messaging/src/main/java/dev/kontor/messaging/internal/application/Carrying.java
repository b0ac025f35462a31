package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.application.Attempts.Begun;
import dev.kontor.messaging.internal.domain.Composition;
import dev.kontor.messaging.internal.domain.MailRecipients;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.OutgoingMessage.Address;
import dev.kontor.messaging.transport.Transmission;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt from its begin to its end. */
public final class Carrying {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    private final Attempts attempts;
    private final Transports transports;

    public Carrying(Attempts attempts, Transports transports) {
        this.attempts = attempts;
        this.transports = transports;
    }

    void carry(TenantId tenant, DispatchId id) {
        Optional<Begun> begun = attempts.begin(tenant, id);
        if (begun.isPresent()) {
            attempts.end(tenant, begun.get().dispatch(), transmission(tenant, begun.get()));
        }
    }

    /** What fails before the message was handed over can be tried again; after that nobody knows. */
    private Transmission transmission(TenantId tenant, Begun begun) {
        StoredDispatch dispatch = begun.dispatch();
        boolean[] handed = {false};
        try {
            Optional<MessageTransport> transport = transports.of(dispatch.way());
            if (transport.isEmpty()) {
                return new Transmission.Postponed("no-service", null);
            }
            return transport.get().carry(message(tenant, begun), () -> {
                attempts.handOver(tenant, dispatch);
                handed[0] = true;
            });
        } catch (RuntimeException failure) {
            // without its message, in which addresses may stand
            LOG.warn(
                    "Dispatch {} was not carried out: {}",
                    dispatch.id(),
                    failure.getClass().getName());
            return handed[0] ? new Transmission.Doubtful("failure", null) : new Transmission.Postponed("failure", null);
        }
    }

    private static OutgoingMessage message(TenantId tenant, Begun begun) {
        StoredDispatch dispatch = begun.dispatch();
        Composition content = dispatch.content();
        boolean mail = dispatch.way() == SendingWay.EMAIL;
        return new OutgoingMessage(
                tenant,
                dispatch.messageId(),
                dispatch.queuedAt(),
                new Address(dispatch.senderEmail(), dispatch.senderName()),
                mail ? MailRecipients.envelopes(begun.entry().data().recipients()) : List.of(),
                dispatch.number(),
                content.subject(),
                content.plain(),
                content.rich() ? content.text() : null);
    }
}
