package dev.kontor.kernel.event;

import dev.kontor.kernel.module.ModuleId;

/**
 * Registered as an OSGi service, it is durable by its name from the first registration on: while its bundle is
 * stopped, updating or not yet installed again, its events wait.
 */
public interface EventSubscriber<E> {

    /** Stable and unique, {@code module.purpose}. */
    String name();

    /** The module it belongs to: events of a tenant where it is off aren't kept for it. */
    ModuleId module();

    EventType<E> type();

    /**
     * Handles one event, in a transaction that also marks it as delivered: what the handler writes and the mark
     * are committed together. It must nevertheless be idempotent by {@link EventEnvelope#id()} for what it does outside
     * the database. Services are called with {@code CallContext.system(event.tenant())}. When it throws, everything is
     * rolled back and the event comes again later, with growing pauses.
     */
    void handle(EventEnvelope<E> event);
}
