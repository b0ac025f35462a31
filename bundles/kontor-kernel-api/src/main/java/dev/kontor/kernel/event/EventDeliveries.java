package dev.kontor.kernel.event;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/**
 * What an administrator sees and does about the events of a tenant that their subscribers haven't handled. Permission
 * {@code kernel.events} for all of it. Each change raises {@link #CHANGED}.
 */
public interface EventDeliveries {

    /** A delivery died, was retried or dropped; the order key is the subscriber's name. */
    EventType<DeliveryChanged> CHANGED = new EventType<>("kernel.delivery-changed", DeliveryChanged.class);

    /** The delivery that has changed. */
    record DeliveryChanged(EventId event, String subscriber) {}

    /**
     * Those in a state, and for a subscriber, oldest first.
     *
     * @param state null for all states
     * @param subscriber null for all subscribers
     */
    Outcome<Slice<Delivery>> list(CallContext call, DeliveryState state, String subscriber, PageRequest page);

    /** How many there are of each state. */
    Outcome<DeliveryCounts> count(CallContext call);

    /** One, or {@code NotFound(delivery)}; what the event says only for those who may read contents. */
    Outcome<DeliveryContent> get(CallContext call, EventId event, String subscriber);

    /**
     * Makes it due at once, a dead one with all its attempts before it again. Idempotent. {@code Conflict(in-delivery)}
     * while its subscriber is at it, {@code Conflict(held)} while the module is off; written to the audit trail.
     */
    Outcome<Delivery> retry(CallContext call, EventId event, String subscriber);

    /**
     * Takes it away for good: the subscriber will never get the event. {@code Conflict(in-delivery)} while its
     * subscriber is at it; written to the audit trail.
     */
    Outcome<Void> drop(CallContext call, EventId event, String subscriber);
}
