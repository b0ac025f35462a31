package dev.kontor.persistence.internal.transaction;

import dev.kontor.kernel.TenantId;
import jakarta.persistence.EntityManager;

/** A unit, as a transaction sees it. */
public interface EntityManagers {

    /** An entity manager for one transaction of the tenant; the unit stays open for it until it is released. */
    EntityManager open(TenantId tenant);

    /** Refuses when the unit was closed although entity managers were open. */
    void requireUsable();

    /** Closes the entity manager; the transaction needs the unit no longer. */
    void release(EntityManager entityManager);
}
