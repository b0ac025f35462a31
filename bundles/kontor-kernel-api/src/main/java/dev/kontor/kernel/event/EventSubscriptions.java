package dev.kontor.kernel.event;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;

/**
 * The durable subscribers of the installation. They are the same for all tenants: permission {@code kernel.events} in
 * {@code Tenants.PLATFORM}.
 */
public interface EventSubscriptions {

    /** All of them, by name. */
    Outcome<List<Subscription>> list(CallContext call);

    /**
     * Ends the subscription of a bundle that is gone for good, and drops what waits for it, of all tenants. If the
     * subscriber comes back after all, it begins anew. {@code NotFound(subscription)}; {@code Conflict(in-use)} when a
     * node had it within the last two minutes; written to the audit trail.
     */
    Outcome<Void> end(CallContext call, String subscriber);
}
