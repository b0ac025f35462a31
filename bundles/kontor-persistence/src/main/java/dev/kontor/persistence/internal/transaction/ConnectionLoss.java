package dev.kontor.persistence.internal.transaction;

import dev.kontor.persistence.DatabaseUnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells "the database is away" from all other failures. */
public final class ConnectionLoss {
    private static final String CONNECTION_EXCEPTIONS = "08";

    /** PostgreSQL: shut down, crashed, starting, too many connections. H2: broken, closed, in use, I/O. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121", "90020", "90028", "90031");

    private ConnectionLoss() {}

    /** The failure itself, or that the database is away when this is its cause. */
    static RuntimeException explain(RuntimeException failure) {
        if (failure instanceof DatabaseUnavailableException || !isCauseOf(failure)) {
            return failure;
        }
        return new DatabaseUnavailableException(failure);
    }

    /** Whether the failure comes from a database that is away. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLoss(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state != null && (state.startsWith(CONNECTION_EXCEPTIONS) || STATES.contains(state));
    }
}
