package dev.kontor.web.internal.store;

import dev.kontor.persistence.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQL on the connection of the running transaction. */
public final class Sql {

    private static final String UNIQUE_VIOLATION = "23505";

    // cancelled after the longest wait; lock timeout and deadlock as H2 and PostgreSQL say them
    private static final Set<String> WAITED_TOO_LONG = Set.of("57014", "HYT00", "55P03", "40001", "40P01");
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Transactions transactions;

    public Sql(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Returns how many rows were changed. */
    public int update(String statement, Object... values) {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public <T> Optional<T> first(Row<T> row, String query, Object... values) {
        return list(row, query, values).stream().findFirst();
    }

    public <T> List<T> list(Row<T> row, String query, Object... values) {
        try (PreparedStatement prepared = prepare(query, values);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Whether the failure says that a row with the same key is there already. */
    public static boolean alreadyThere(Throwable failure) {
        return hasState(failure, Set.of(UNIQUE_VIOLATION));
    }

    /** Whether the failure says that another transaction held what this one needed for too long. */
    public static boolean waitedTooLong(Throwable failure) {
        return hasState(failure, WAITED_TOO_LONG);
    }

    private static boolean hasState(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && states.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The time in a column that may be null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = transactions.connection().prepareStatement(statement);
        prepared.setQueryTimeout(LONGEST_WAIT_SECONDS);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            prepared.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        return prepared;
    }
}
