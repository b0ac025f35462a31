package dev.kontor.persistence.internal.unit;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.Unit;
import dev.kontor.persistence.UnitClosedException;
import dev.kontor.persistence.internal.platform.Dialect;
import dev.kontor.persistence.internal.transaction.EntityManagers;
import dev.kontor.persistence.internal.transaction.ThreadTransactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running unit; it goes away only when the transactions that use it have ended, or took too long. */
public final class PersistenceUnit implements Unit, EntityManagers {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceUnit.class);

    private final String name;
    private final EntityManagerFactory factory;
    private final ThreadTransactions transactions;
    private final Dialect dialect;
    private int users;
    private boolean closing;

    PersistenceUnit(String name, EntityManagerFactory factory, ThreadTransactions transactions, Dialect dialect) {
        this.name = name;
        this.factory = factory;
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public EntityManager entityManager() {
        return transactions.entityManager(this);
    }

    @Override
    public void flush() {
        transactions.flush(this);
    }

    @Override
    public Connection connection() {
        requireUsable();
        transactions.flush(this);
        return transactions.connection();
    }

    @Override
    public void writeLater(String statement, Object... values) {
        transactions.writeLater(statement, values);
    }

    @Override
    public TenantId tenant() {
        return transactions.tenant();
    }

    @Override
    public boolean onPostgreSql() {
        return dialect == Dialect.POSTGRESQL;
    }

    @Override
    public EntityManager open(TenantId tenant) {
        enter();
        try {
            return factory.createEntityManager(
                    tenant == null
                            ? Map.of()
                            : Map.of(PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT, tenant.value()));
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    @Override
    public void requireUsable() {
        if (!factory.isOpen()) {
            throw new UnitClosedException(name);
        }
    }

    @Override
    public void release(EntityManager entityManager) {
        try {
            if (factory.isOpen()) {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
                entityManager.close();
            }
        } finally {
            leave();
        }
    }

    /** From now on no transaction gets an entity manager; those that have one may finish within the time. */
    public void close(Duration patience) {
        if (!drained(patience)) {
            LOG.warn("Unit {} is closed under a transaction that ran longer than {}", name, patience);
        }
        if (factory.isOpen()) {
            factory.close();
        }
    }

    private synchronized boolean drained(Duration patience) {
        closing = true;
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); users > 0 && left > 0; left = deadline - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return users == 0;
    }

    private synchronized void enter() {
        if (closing) {
            throw new UnitClosedException(name);
        }
        users++;
    }

    private synchronized void leave() {
        users--;
        notifyAll();
    }
}
