package dev.kontor.together.tenants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What stands in all tables, as a number for each: rows that come, go or change give another. */
final class Tables {

    private final DataSource dataSource;
    private final Map<String, String> queries = new LinkedHashMap<>();
    private final List<String> ofTenants = new ArrayList<>();

    Tables(DataSource dataSource) {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            for (Map.Entry<String, List<String>> table : columns(statement).entrySet()) {
                queries.put(table.getKey(), query(table.getKey(), table.getValue(), postgres));
                if (table.getValue().stream().anyMatch(column -> column.equalsIgnoreCase("tenant_id"))) {
                    ofTenants.add(table.getKey());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By table, over all tenants. */
    SortedMap<String, String> contents() {
        return read(queries, "");
    }

    /** By table, of one tenant. */
    SortedMap<String, String> contentsOf(String tenant) {
        Map<String, String> some = new LinkedHashMap<>(queries);
        some.keySet().retainAll(ofTenants);
        return read(some, " where tenant_id = '" + tenant + "'");
    }

    private SortedMap<String, String> read(Map<String, String> some, String condition) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> query : some.entrySet()) {
                try (ResultSet row = statement.executeQuery(query.getValue() + condition)) {
                    row.next();
                    contents.put(query.getKey(), row.getString(1) + " rows, " + row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return contents;
    }

    private static String query(String table, List<String> columns, boolean postgres) {
        String hash = postgres
                ? "hashtextextended(cast(t as text), 0)"
                : "ora_hash(" + columns.stream().map(Tables::asText).collect(Collectors.joining(" || '|' || ")) + ")";
        return "select count(*), sum(cast(" + hash + " as numeric(30))) from \"" + table + "\" t";
    }

    private static String asText(String column) {
        return "coalesce(rawtohex(cast(\"" + column + "\" as varchar)), '-')";
    }

    private static Map<String, List<String>> columns(Statement statement) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("select c.table_name, c.column_name"
                + " from information_schema.columns c join information_schema.tables t"
                + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                + " where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'"
                + " order by c.table_name, c.ordinal_position")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }
}
