package dev.kontor.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.databases.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A database with the tables of some units and the units on it; made once per JVM for the same units. */
final class TestDatabase {

    private record Key(Database database, Map<String, String> units) {}

    private static final Map<Key, TestDatabase> KNOWN = new ConcurrentHashMap<>();

    private final HikariDataSource dataSource;
    private final Map<String, String> wanted;
    private final Transactions transactions;
    private final Map<String, Unit> units = new ConcurrentHashMap<>();

    private TestDatabase(HikariDataSource pool, Map<String, String> wanted, NextVersion next) {
        this.dataSource = pool;
        this.wanted = wanted;
        PlainPersistence persistence = new PlainPersistence(dataSource);
        transactions = persistence.transactions();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        wanted.forEach((unit, migrations) -> units.put(
                unit,
                next != null && next.unit().equals(unit)
                        ? persistence.start(unit, migrations, next.classes(), next.migrations())
                        : persistence.start(unit, migrations, loader)));
    }

    /** The same database as a node sees it that runs the next version of a unit. */
    TestDatabase with(NextVersion next) {
        return new TestDatabase(dataSource, wanted, next);
    }

    /** The units by name, each with the folder of its migrations. */
    static TestDatabase with(Database database, Map<String, String> units) {
        return KNOWN.computeIfAbsent(
                new Key(database, Map.copyOf(units)),
                key -> new TestDatabase(key.database().freshDatabase(), key.units(), null));
    }

    /** On a database that the test has made, and closes itself. */
    static TestDatabase on(HikariDataSource pool, Map<String, String> units) {
        return new TestDatabase(pool, units, null);
    }

    DataSource dataSource() {
        return dataSource;
    }

    Transactions transactions() {
        return transactions;
    }

    Unit unit(String name) {
        Unit unit = units.get(name);
        if (unit == null) {
            throw new IllegalArgumentException("No unit " + name + ", only " + units.keySet());
        }
        return unit;
    }

    /** Nobody listens any more, nothing waits and nobody is expected: what an earlier test left doesn't meet this one. */
    void forgetSubscriptions() {
        execute("delete from kernel_privacy_contributor");
        execute("delete from kernel_audit_rule");
        execute("delete from kernel_delivery");
        execute("delete from kernel_subscription");
    }

    /** How many rows each table has. */
    SortedMap<String, Long> rowCounts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String table : tables()) {
            counts.put(table, count(table));
        }
        return counts;
    }

    private List<String> tables() {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long count(String table) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
