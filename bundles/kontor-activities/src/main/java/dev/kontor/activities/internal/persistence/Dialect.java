package dev.kontor.activities.internal.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the databases differ. */
enum Dialect {
    /** A violated key aborts the transaction, so it must not come to that. */
    POSTGRESQL {
        @Override
        String insertUnlessThere(String insert) {
            return insert + " on conflict do nothing";
        }

        @Override
        boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed) {
            return false;
        }
    },
    /** A violated key undoes the statement only. */
    H2 {
        @Override
        String insertUnlessThere(String insert) {
            return insert;
        }

        @Override
        boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed) {
            return "23505".equals(failed.getSQLState());
        }
    };

    abstract String insertUnlessThere(String insert);

    abstract boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed);

    static Dialect of(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? POSTGRESQL : H2;
    }
}
