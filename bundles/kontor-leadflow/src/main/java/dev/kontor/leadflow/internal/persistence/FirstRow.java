package dev.kontor.leadflow.internal.persistence;

import dev.kontor.persistence.TenantSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * A row that isn't there until now. Of many that want it first, one makes the row; the others wait for that one and go on
 * with its row.
 */
final class FirstRow {
    /** A duplicate key, and as H2 says it when the other one commits at that moment. */
    private static final Set<String> THERE_ALREADY = Set.of("23505", "90131");

    private final TenantSql sql;
    private final String insert;

    /** The first value of the statement is the tenant. */
    FirstRow(TenantSql sql, String insert) {
        this.sql = sql;
        this.insert = insert;
    }

    void make(Object... values) {
        // A violated key would abort the transaction on PostgreSQL; on H2 it undoes the statement only.
        boolean skips = sql.onPostgreSql();
        Connection connection = sql.connection();
        try (PreparedStatement statement =
                connection.prepareStatement(skips ? insert + " on conflict do nothing" : insert)) {
            statement.setString(1, sql.tenant());
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 2, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            if (!THERE_ALREADY.contains(failed.getSQLState())) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
