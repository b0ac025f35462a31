package dev.kontor.persistence;

import jakarta.persistence.EntityManager;

/**
 * The persistence unit of a bundle, registered as a service with the property {@code kontor.unit} once its migrations
 * have run.
 */
public interface Unit {

    String UNIT = "kontor.unit";

    /**
     * The entity manager of the running transaction, with its tenant; it must not be kept. Outside a transaction an
     * {@link IllegalStateException}; while the bundle is going away a {@link UnitClosedException}.
     */
    EntityManager entityManager();

    /**
     * Sends what was changed through the entity manager of the running transaction to the database, for SQL that goes
     * past it. Costs nothing where none was asked for.
     */
    void flush();
}
