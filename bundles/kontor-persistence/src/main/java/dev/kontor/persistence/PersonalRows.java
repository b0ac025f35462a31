package dev.kontor.persistence;

import dev.kontor.kernel.privacy.PersonalData;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of a person in the tables of a module: given away with all their columns, so that a new column can't be
 * forgotten, and deleted. Conditions name {@code tenant_id} themselves.
 */
public final class PersonalRows {
    private final Transactions transactions;

    public PersonalRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Gives each row as a row of the section that is called like the table; binary columns are passed over. */
    public void export(PersonalData data, String table, String condition, List<?> values) throws IOException {
        try (PreparedStatement select = prepared("select * from " + table + " where " + condition, values);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                data.row(table, row(rows));
            }
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    /** Runs a statement that changes rows; how many it changed. */
    public long change(String statement, List<?> values) {
        try (PreparedStatement update = prepared(statement, values)) {
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    public long delete(String table, String condition, List<?> values) {
        return change("delete from " + table + " where " + condition, values);
    }

    /** The values of the first column. */
    public <T> List<T> values(Class<T> type, String query, List<?> values) {
        try (PreparedStatement select = prepared(query, values);
                ResultSet rows = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1, type));
            }
            return found;
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    /** A list for {@code in} with as many places; one that finds nothing when there are none. */
    public static String places(int count) {
        return count == 0 ? "(null)" : "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** Conditions of which one must hold; none holds when there are none. */
    public static String any(int count, String condition) {
        return count == 0 ? "1 = 0" : "(" + String.join(" or ", Collections.nCopies(count, condition)) + ")";
    }

    /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
    public static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private PreparedStatement prepared(String statement, List<?> values) throws SQLException {
        PreparedStatement prepared = transactions.connection().prepareStatement(statement);
        for (int i = 0; i < values.size(); i++) {
            prepared.setObject(i + 1, values.get(i));
        }
        return prepared;
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = rows.getObject(i);
            if (value != null && !(value instanceof byte[])) {
                row.put(
                        columns.getColumnLabel(i).toLowerCase(Locale.ROOT),
                        value instanceof Clob ? rows.getString(i) : value.toString());
            }
        }
        return row;
    }
}
