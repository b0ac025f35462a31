package dev.kontor.kernel.interaction;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.event.EventId;

/**
 * Where a host hands in what passed between it and a person. What was handed in is kept: it reaches the timeline also
 * when the modules that listen are stopped or being replaced at that moment.
 */
public interface InteractionIntake {

    /**
     * Raises {@link InteractionObserved#TYPE}, once per key. Whoever got no answer, or {@code Unavailable}, hands it in
     * again with the same key: the same interaction gives the event that it made before, also of two calls at once;
     * another interaction under the key is refused as {@code Conflict(key-reused)}. A key is known for thirty days.
     *
     * <p>Permission {@code kernel.intake}. {@code Validation} for a key that isn't 1 to 200 characters without control
     * characters, for a missing interaction, source or time, and for a time more than a day ahead. What else is odd
     * about the interaction refuses nothing: whoever keeps the timeline says so there.
     *
     * @param key chosen by the host, unique in the tenant, for example the id of its own event
     */
    Outcome<EventId> handIn(CallContext call, String key, InteractionObserved interaction);
}
