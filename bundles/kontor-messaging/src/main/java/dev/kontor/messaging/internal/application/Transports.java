package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.MessageTransport;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services that carry messages out, as they come and go (W2). */
public final class Transports {
    private static final Logger LOG = LoggerFactory.getLogger(Transports.class);

    private final List<MessageTransport> present;

    /**
     * @param present those that are there at the moment of asking
     */
    public Transports(List<MessageTransport> present) {
        this.present = present;
    }

    Optional<MessageTransport> of(SendingWay way) {
        return present.stream().filter(transport -> transport.way() == way).findFirst();
    }

    /** Whether a message of the tenant could go out now; one inside Kontor always can. */
    boolean reachable(SendingWay way, TenantId tenant) {
        try {
            return !way.exclusive()
                    || of(way).filter(transport -> transport.reachable(tenant)).isPresent();
        } catch (RuntimeException gone) {
            LOG.info("The transport for {} can't be asked", way, gone);
            return false;
        }
    }
}
