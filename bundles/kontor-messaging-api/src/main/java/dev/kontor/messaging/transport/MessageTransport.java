package dev.kontor.messaging.transport;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;

/** Carries messages of one way out. Registered as an OSGi service; called by several threads at once. */
public interface MessageTransport {

    /** The way whose messages it carries. */
    SendingWay way();

    /**
     * Whether it could carry a message of the tenant at this moment: set up, and its service answers. Takes a few seconds
     * at most.
     */
    boolean reachable(TenantId tenant);

    /**
     * Carries the message out, in a bounded time. It must call {@link Handover#pass()} immediately before the step after
     * which the other side may have taken the message (of SMTP: the end of the data), and do nothing of that step when
     * the call throws. What is thrown before that step is tried again later; what is thrown after it leaves doubt.
     */
    Transmission carry(OutgoingMessage message, Handover handover);
}
