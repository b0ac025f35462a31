package dev.kontor.persistence;

import dev.kontor.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/**
 * SQL past JPA, on the connection of the running transaction: what JPA can't say, and what must not cost what JPA costs.
 * What was changed through the entity manager counts. Parameters are numbered; the tenant of the running transaction is
 * always the first one, {@code ?1}, and a statement without it is refused. Instants and ids are parameters and values as
 * they are.
 */
public final class TenantSql {
    private final Unit unit;

    public TenantSql(Unit unit) {
        this.unit = unit;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The entity manager of the running transaction. */
    public EntityManager entityManager() {
        return unit.entityManager();
    }

    /** The tenant that the running transaction is bound to. */
    public String tenant() {
        TenantId tenant = unit.tenant();
        return tenant == null ? null : tenant.value();
    }

    public boolean onPostgreSql() {
        return unit.onPostgreSql();
    }

    /** What the statement gives, row by row; {@code parameters} are {@code ?2} and so on. */
    public <T> List<T> read(String sql, Row<T> row, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return all(rows, row);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** The rows, with all their values. */
    public List<Object[]> rows(String sql, Object... parameters) {
        return read(sql, TenantSql::values, parameters);
    }

    /** The values of the only column. */
    @SuppressWarnings("unchecked") // the caller knows the type of the column
    public <T> List<T> values(String sql, Object... parameters) {
        return read(sql, row -> (T) value(row, 1), parameters);
    }

    public long count(String sql, Object... parameters) {
        return read(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** Runs a statement that writes; tells how many rows it changed. */
    public int execute(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** As {@link #execute}, when somebody next reads, at the latest with the commit; see {@link Transactions#writeLater}. */
    public void executeLater(String sql, Object... parameters) {
        NumberedSql numbered = NumberedSql.of(sql, tenant(), parameters);
        unit.writeLater(numbered.statement(), numbered.values());
    }

    /** Several statements at once. */
    public RoundTrip roundTrip() {
        return new RoundTrip(unit);
    }

    /** The connection of the running transaction. */
    public Connection connection() {
        return unit.connection();
    }

    /** A time of a row; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Placeholders for a list of values of which the first is {@code ?first}. */
    public static String placeholders(int first, Collection<?> values) {
        StringJoiner placeholders = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < values.size(); i++) {
            placeholders.add("?" + (first + i));
        }
        return placeholders.toString();
    }

    static <T> List<T> all(ResultSet rows, Row<T> row) throws SQLException {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row.read(rows));
        }
        return read;
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        NumberedSql numbered = NumberedSql.of(sql, tenant(), parameters);
        PreparedStatement statement = unit.connection().prepareStatement(numbered.statement());
        numbered.bind(statement, 0);
        return statement;
    }

    static Object[] values(ResultSet row) throws SQLException {
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, i + 1);
        }
        return values;
    }

    /** Every timestamp column has a time zone, so what comes back is an instant. */
    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Timestamp time ? time.toInstant() : value;
    }
}
