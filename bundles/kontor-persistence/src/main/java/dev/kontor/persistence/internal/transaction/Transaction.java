package dev.kontor.persistence.internal.transaction;

import dev.kontor.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One transaction of one thread: a connection, and an entity manager per unit that was used. Until it begins to write
 * there is nothing to commit, and the database is not told of it.
 */
final class Transaction {
    private final TenantId tenant;
    private final Connection connection;
    private final SharedConnection shared;
    private final Map<EntityManagers, EntityManager> entityManagers = new LinkedHashMap<>();
    private final WaitingWrites waiting = new WaitingWrites();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean writes;
    private boolean rollbackOnly;
    private Throwable innerFailure;

    Transaction(TenantId tenant, Connection connection) {
        this.tenant = tenant;
        this.connection = connection;
        this.shared = new SharedConnection(connection);
    }

    TenantId tenant() {
        return tenant;
    }

    /** From now on what is done is committed or rolled back as one. */
    void beginWriting() throws SQLException {
        if (writes) {
            return;
        }
        connection.setAutoCommit(false);
        writes = true;
        entityManagers
                .values()
                .forEach(entityManager -> entityManager.getTransaction().begin());
    }

    <T> T join(TenantId joining, Supplier<T> work) {
        if (!Objects.equals(tenant, joining)) {
            throw new IllegalStateException(
                    "A transaction of tenant " + tenant + " can't be joined for tenant " + joining);
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            innerFailure = e;
            throw FailureCause.explain(e);
        } catch (Error e) {
            innerFailure = e;
            throw e;
        }
    }

    EntityManager entityManager(EntityManagers unit) {
        sendWaiting();
        EntityManager entityManager = entityManagers.get(unit);
        if (entityManager == null) {
            entityManager = unit.open(tenant);
            entityManagers.put(unit, entityManager);
            if (writes) {
                entityManager.getTransaction().begin();
            }
        }
        return entityManager;
    }

    void flush(EntityManagers unit) {
        EntityManager entityManager = entityManagers.get(unit);
        if (writes && entityManager != null) {
            entityManager.flush();
        }
    }

    Connection connection() {
        sendWaiting();
        return shared.proxy();
    }

    void writeLater(String statement, Object... values) {
        waiting.add(statement, values);
    }

    /** Nothing can be committed after a failure, also when it meets somebody who doesn't pass it on. */
    private void sendWaiting() {
        try {
            waiting.send(connection);
        } catch (SQLException e) {
            innerFailure = e;
            throw new PersistenceException("What waited was not written", e);
        }
    }

    void rollbackOnly() {
        rollbackOnly = true;
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    /** Commits, or rolls back when that was asked for; whether it was a commit. */
    boolean complete() throws SQLException {
        if (innerFailure != null) {
            throw new RollbackException("Inner work of this transaction failed, and nobody passed it on", innerFailure);
        }
        if (rollbackOnly) {
            rollback();
            return false;
        }
        entityManagers.keySet().forEach(EntityManagers::requireUsable);
        if (writes) {
            entityManagers.values().forEach(Transaction::write);
            waiting.sendAndCommit(connection);
        } else {
            sendWaiting();
        }
        return true;
    }

    /** The unit's own commit: it writes what is pending and ends nothing, its connection is the shared one. */
    private static void write(EntityManager entityManager) {
        try {
            entityManager.getTransaction().commit();
        } catch (RollbackException e) {
            throw e.getCause() instanceof PersistenceException cause ? cause : e;
        }
    }

    void rollback() throws SQLException {
        if (writes) {
            connection.rollback();
        }
    }

    void close() throws SQLException {
        entityManagers.forEach(EntityManagers::release);
        shared.end();
        try (connection) {
            if (writes) {
                connection.setAutoCommit(true);
            }
        }
    }
}
