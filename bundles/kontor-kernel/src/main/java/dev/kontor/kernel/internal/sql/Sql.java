package dev.kontor.kernel.internal.sql;

import dev.kontor.persistence.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Statements on the connection of the running transaction. */
public final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    private final Transactions transactions;

    public Sql(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Runs a statement that changes rows; gives their number. */
    public int update(String statement, Object... values) {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** Runs a statement that changes rows before anything is read, at the latest before the commit. */
    public void updateLater(String statement, Object... values) {
        transactions.writeLater(statement, Stream.of(values).map(Sql::stored).toArray());
    }

    /** Inserts a row unless its key is there already, which leaves the transaction as it is; gives the number. */
    public int insertUnlessThere(String insert, Object... values) {
        if (postgresql()) {
            return update(insert + " on conflict do nothing", values);
        }
        try {
            return update(insert, values);
        } catch (SqlFailure failure) {
            if (failure.duplicateKey()) {
                return 0;
            }
            throw failure;
        }
    }

    /** Runs a statement once per list of values, in one round trip. */
    public void batch(String statement, List<List<Object>> rows) {
        try (PreparedStatement prepared = transactions.connection().prepareStatement(statement)) {
            for (List<Object> row : rows) {
                set(prepared, row.toArray());
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    public <R> List<R> query(String statement, Row<R> row, Object... values) {
        try (PreparedStatement prepared = prepare(statement, values);
                ResultSet rows = prepared.executeQuery()) {
            List<R> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row.read(rows));
            }
            return read;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** A time as both databases keep it; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = transactions.connection().prepareStatement(statement);
        set(prepared, values);
        return prepared;
    }

    /** On PostgreSQL a violated key aborts the transaction, so it must not come to that. */
    private boolean postgresql() {
        try {
            return "PostgreSQL".equals(transactions.connection().getMetaData().getDatabaseProductName());
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static void set(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, stored(values[i]));
        }
    }

    private static Object stored(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
