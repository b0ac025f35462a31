package dev.kontor.kernel.event;

import dev.kontor.kernel.guard.Caller;
import java.time.Instant;

/** Raises events. */
public interface Events {

    /**
     * Stores the event in the running transaction, once per durable subscriber of its type whose module is on for the
     * tenant. It is delivered after the commit; never if the transaction is rolled back.
     *
     * @param orderKey events with the same key are delivered in order; at most 100 characters
     * @param occurredAt when it happened; at most a day later than now: whoever raises it has judged the time before
     */
    <E> EventId raise(Caller caller, EventType<E> type, String orderKey, Instant occurredAt, E payload);
}
