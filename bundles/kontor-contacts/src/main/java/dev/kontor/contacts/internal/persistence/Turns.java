package dev.kontor.contacts.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import jakarta.persistence.PersistenceException;

/**
 * Lets only one transaction of a tenant at a time do a thing that concerns many rows, such as joining records. The next
 * one waits for the commit and then sees what was done. Taken first in a transaction, before any row is locked.
 */
public final class Turns {

    /** What is done in turns. */
    public enum Subject {
        RECORDS,
        CLIENTS,
        NAMES
    }

    private final TenantSql sql;
    private final Transactions transactions;

    public Turns(Unit unit, Transactions transactions) {
        this.sql = new TenantSql(unit);
        this.transactions = transactions;
    }

    /** Waits for the turn; it ends with the transaction. */
    public void take(TenantId tenant, Subject subject) {
        if (locked(subject)) {
            return;
        }
        PersistenceException notWritten = writeRow(tenant, subject);
        if (!locked(subject)) {
            throw new IllegalStateException("No row to lock for " + subject, notWritten);
        }
    }

    private boolean locked(Subject subject) {
        return !sql.values(
                        "select subject from contacts_turn where tenant_id = ?1 and subject = ?2 for update",
                        subject.name())
                .isEmpty();
    }

    /** Only the first time in a tenant. When another transaction does the same and wins, its row serves as well. */
    private PersistenceException writeRow(TenantId tenant, Subject subject) {
        try {
            transactions.separate(
                    tenant,
                    () -> sql.execute(
                            "insert into contacts_turn (tenant_id, subject) values (?1, ?2)", subject.name()));
            return null;
        } catch (PersistenceException anotherWasFirst) {
            return anotherWasFirst;
        }
    }
}
