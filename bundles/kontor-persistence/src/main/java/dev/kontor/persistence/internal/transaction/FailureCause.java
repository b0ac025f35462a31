package dev.kontor.persistence.internal.transaction;

import dev.kontor.persistence.ConcurrentChangeException;
import dev.kontor.persistence.DatabaseUnavailableException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the failures that a caller can do something about from all others. */
public final class FailureCause {
    private static final String CONNECTION_EXCEPTIONS = "08";

    /** PostgreSQL: shut down, crashed, starting, too many connections. H2: broken, closed, in use, I/O. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121", "90020", "90028", "90031");

    private FailureCause() {}

    /** The failure itself, or what it comes down to. */
    static RuntimeException explain(RuntimeException failure) {
        if (failure instanceof DatabaseUnavailableException || failure instanceof ConcurrentChangeException) {
            return failure;
        }
        if (lossOfConnection(failure).isPresent()) {
            return new DatabaseUnavailableException(failure);
        }
        boolean concurrentChange = causes(failure).anyMatch(OptimisticLockException.class::isInstance);
        return concurrentChange ? new ConcurrentChangeException(failure) : failure;
    }

    /** Why the database can't be reached, when the failure comes from that. */
    public static Optional<Throwable> lossOfConnection(Throwable failure) {
        boolean lost = causes(failure).anyMatch(cause -> cause instanceof SQLException sql && isLoss(sql));
        return lost ? causes(failure).reduce((outer, inner) -> inner) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isLoss(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state != null && (state.startsWith(CONNECTION_EXCEPTIONS) || STATES.contains(state));
    }
}
