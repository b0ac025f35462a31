package dev.kontor.kernel.internal.sql;

import java.sql.SQLException;

/** A statement of the kernel failed. The driver's message stays in the cause: it may hold values. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }

    /** Whether a row with the same key was there already. */
    public boolean duplicateKey() {
        return "23505".equals(((SQLException) getCause()).getSQLState());
    }
}
