package dev.kontor.persistence;

import dev.kontor.kernel.TenantId;
import java.sql.Connection;
import java.util.function.Supplier;

/** Transactions that span all units on one connection of one thread. */
public interface Transactions {

    /**
     * Runs the work in the transaction of this thread, or in a new one that is committed when the work returns and
     * rolled back when it throws. A joined transaction can't change the tenant: that is an
     * {@link IllegalStateException}. When inner work throws, the whole transaction can only be rolled back, also if
     * an outer caller swallows the exception: it then gets a {@code jakarta.persistence.RollbackException}. A database
     * that is away is a {@link DatabaseUnavailableException}, a row that was changed since it was read a
     * {@link ConcurrentChangeException}.
     *
     * @param tenant whose rows JPA sees; null for work across tenants, which can only touch entities without a tenant
     *     and native SQL
     */
    <T> T required(TenantId tenant, Supplier<T> work);

    /**
     * Runs work that only reads, in the transaction of this thread, or in none: each statement then sees what is
     * committed when it begins, as it would in a transaction too (both databases are used at READ COMMITTED), and the
     * round trip of a commit is saved. {@link #required} within it begins the transaction that ends with this work.
     */
    <T> T reading(TenantId tenant, Supplier<T> work);

    /** As {@link #required}, in a transaction of its own on a second connection, whatever is running. */
    <T> T separate(TenantId tenant, Supplier<T> work);

    /** Makes the running transaction end with a rollback, without an exception. */
    void rollbackOnly();

    /** Whether a transaction runs on this thread. */
    boolean active();

    /** The connection of the running transaction, for SQL that JPA can't say; never closed or committed by the user. */
    Connection connection();

    /**
     * Changes rows by the SQL statement, not at once: what waits goes to the database in its order and in one round trip,
     * when somebody next asks for the connection or an entity manager, at the latest before the commit. So whatever reads
     * sees it, and a failure comes later but before the commit. For what is written by the way and gives nothing back.
     *
     * @param values the statement's parameters, as {@link java.sql.PreparedStatement#setObject(int, Object)} takes them
     */
    void writeLater(String statement, Object... values);

    /**
     * Runs the action after the commit of the running transaction, on the same thread and outside of any transaction;
     * not after a rollback. An action that fails is logged, and the others run.
     */
    void afterCommit(Runnable action);
}
