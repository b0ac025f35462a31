package dev.kontor.persistence.internal.transaction;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.persistence.DatabaseUnavailableException;
import dev.kontor.persistence.NoTransactionException;
import dev.kontor.persistence.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the running transaction of each thread, and ends it with exactly one commit or one rollback. */
public final class ThreadTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadTransactions.class);

    private final DatabaseConnections connections;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    public ThreadTransactions(DatabaseConnections connections) {
        this.connections = connections;
    }

    @Override
    public <T> T required(TenantId tenant, Supplier<T> work) {
        Transaction running = current.get();
        if (running == null) {
            return runNew(tenant, true, work);
        }
        return running.join(tenant, () -> {
            beginWriting(running);
            return work.get();
        });
    }

    @Override
    public <T> T reading(TenantId tenant, Supplier<T> work) {
        Transaction running = current.get();
        return running == null ? runNew(tenant, false, work) : running.join(tenant, work);
    }

    private static void beginWriting(Transaction transaction) {
        try {
            transaction.beginWriting();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    @Override
    public <T> T separate(TenantId tenant, Supplier<T> work) {
        Transaction suspended = current.get();
        current.remove();
        try {
            return runNew(tenant, true, work);
        } finally {
            if (suspended != null) {
                current.set(suspended);
            }
        }
    }

    private <T> T runNew(TenantId tenant, boolean writes, Supplier<T> work) {
        Transaction transaction = begin(tenant, writes);
        Ended<T> ended;
        current.set(transaction);
        try {
            ended = run(transaction, work);
        } finally {
            current.remove();
        }
        if (ended.committed()) {
            transaction.afterCommit().forEach(ThreadTransactions::runAfterCommit);
        }
        return ended.result();
    }

    private record Ended<T>(T result, boolean committed) {}

    private Transaction begin(TenantId tenant, boolean writes) {
        Transaction transaction = open(tenant);
        try {
            if (writes) {
                transaction.beginWriting();
            }
            return transaction;
        } catch (SQLException e) {
            close(transaction);
            throw new DatabaseUnavailableException(e);
        }
    }

    private Transaction open(TenantId tenant) {
        try {
            return new Transaction(tenant, connections.connection());
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static <T> Ended<T> run(Transaction transaction, Supplier<T> work) {
        try {
            T result = work.get();
            return new Ended<>(result, transaction.complete());
        } catch (SQLException e) {
            PersistenceException failure = new PersistenceException("The database did not commit", e);
            rollback(transaction, failure);
            throw FailureCause.explain(failure);
        } catch (RuntimeException e) {
            rollback(transaction, e);
            throw FailureCause.explain(e);
        } catch (Error e) {
            rollback(transaction, e);
            throw e;
        } finally {
            close(transaction);
        }
    }

    private static void rollback(Transaction transaction, Throwable reason) {
        try {
            transaction.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** The outcome stands when this runs; a connection that can't even be closed is the pool's to throw away. */
    private static void close(Transaction transaction) {
        try {
            transaction.close();
        } catch (SQLException e) {
            LOG.debug("The connection of an ended transaction could not be closed", e);
        }
    }

    private static void runAfterCommit(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("An action after a commit failed; the commit stands", e);
        }
    }

    @Override
    public void rollbackOnly() {
        running().rollbackOnly();
    }

    @Override
    public boolean active() {
        return current.get() != null;
    }

    @Override
    public Connection connection() {
        return running().connection();
    }

    /** The tenant that the running transaction is bound to; null for work across tenants. */
    public TenantId tenant() {
        return running().tenant();
    }

    @Override
    public void writeLater(String statement, Object... values) {
        running().writeLater(statement, values);
    }

    @Override
    public void afterCommit(Runnable action) {
        running().afterCommit(action);
    }

    /** The entity manager of the unit in the running transaction. */
    public EntityManager entityManager(EntityManagers unit) {
        return running().entityManager(unit);
    }

    /** Sends what was changed through the unit's entity manager in the running transaction to the database. */
    public void flush(EntityManagers unit) {
        running().flush(unit);
    }

    /** The connection that units use: of the running transaction, or one of their own where none runs (at the start). */
    public Connection connectionForUnits() throws SQLException {
        Transaction running = current.get();
        return running == null ? connections.connection() : running.connection();
    }

    private Transaction running() {
        Transaction running = current.get();
        if (running == null) {
            throw new NoTransactionException();
        }
        return running;
    }
}
