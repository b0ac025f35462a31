package dev.kontor.kernel.event;

import dev.kontor.kernel.guard.Caller;
import java.time.Instant;
import java.util.List;

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

    /**
     * One of many events of a type.
     *
     * @param orderKey as for {@link #raise}
     * @param occurredAt as for {@link #raise}
     */
    record Raised<E>(String orderKey, Instant occurredAt, E payload) {}

    /** Raises events of a type in their order, as {@link #raise} does, in few round trips however many they are. */
    <E> void raiseAll(Caller caller, EventType<E> type, List<Raised<E>> events);
}
