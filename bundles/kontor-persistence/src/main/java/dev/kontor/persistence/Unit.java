package dev.kontor.persistence;

import dev.kontor.kernel.TenantId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;

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

    /**
     * The connection of the running transaction, for SQL that goes past the entity manager; what was changed through that
     * is sent before. Never closed or committed by the user. Outside a transaction an {@link IllegalStateException}; after
     * the bundle has gone away a {@link UnitClosedException}.
     */
    Connection connection();

    /** As {@link Transactions#writeLater}. */
    void writeLater(String statement, Object... values);

    /** The tenant that the running transaction is bound to; null for work across tenants. */
    TenantId tenant();

    /** Whether the tables lie in PostgreSQL, not in H2. */
    boolean onPostgreSql();
}
