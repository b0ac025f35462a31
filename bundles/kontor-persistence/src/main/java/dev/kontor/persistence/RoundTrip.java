package dev.kontor.persistence;

import dev.kontor.persistence.TenantSql.Row;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Statements as {@link TenantSql} takes them that go to PostgreSQL together, in their order, so that they cost one round
 * trip. H2 gives the result of one statement only, and is asked for one after the other.
 */
public final class RoundTrip {
    private final Unit unit;
    private final List<Step<?>> steps = new ArrayList<>();

    RoundTrip(Unit unit) {
        this.unit = unit;
    }

    /** Adds a statement that reads; what it gave is there after {@link #go}. */
    public <T> Supplier<List<T>> read(String sql, Row<T> row, Object... parameters) {
        return add(sql, row, parameters)::read;
    }

    /** As {@link #read}: the rows, with all their values. */
    public Supplier<List<Object[]>> rows(String sql, Object... parameters) {
        return read(sql, TenantSql::values, parameters);
    }

    /** Adds a statement that writes. */
    public RoundTrip write(String sql, Object... parameters) {
        add(sql, null, parameters);
        return this;
    }

    private <T> Step<T> add(String sql, Row<T> row, Object... parameters) {
        String tenant = unit.tenant() == null ? null : unit.tenant().value();
        Step<T> step = new Step<>(NumberedSql.of(sql, tenant, parameters), row);
        steps.add(step);
        return step;
    }

    /** Runs the statements. */
    public void go() {
        if (steps.isEmpty()) {
            return;
        }
        try {
            if (unit.onPostgreSql()) {
                run(unit.connection(), steps);
            } else {
                for (Step<?> step : steps) {
                    run(unit.connection(), List.of(step));
                }
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static void run(Connection connection, List<Step<?>> together) throws SQLException {
        String all = together.stream().map(step -> step.sql.statement()).collect(Collectors.joining("; "));
        try (PreparedStatement prepared = connection.prepareStatement(all)) {
            int place = 0;
            for (Step<?> step : together) {
                place = step.sql.bind(prepared, place);
            }
            prepared.execute();
            for (Step<?> step : together) {
                step.take(prepared);
                prepared.getMoreResults();
            }
        }
    }

    private static final class Step<T> {
        private final NumberedSql sql;
        private final Row<T> row;
        private List<T> read;

        /** @param row null for a statement that writes */
        Step(NumberedSql sql, Row<T> row) {
            this.sql = sql;
            this.row = row;
        }

        void take(PreparedStatement prepared) throws SQLException {
            if (row != null) {
                try (ResultSet rows = prepared.getResultSet()) {
                    read = TenantSql.all(rows, row);
                }
            }
        }

        List<T> read() {
            if (read == null) {
                throw new IllegalStateException("The round trip hasn't been made yet");
            }
            return read;
        }
    }
}
