package dev.kontor.activities.internal.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the databases differ. */
enum Dialect {
    /** A violated key aborts the transaction, so it must not come to that. Words are found by an index. */
    POSTGRESQL {
        @Override
        String insertUnlessThere(String insert) {
            return insert + " on conflict do nothing";
        }

        @Override
        boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed) {
            return false;
        }

        @Override
        boolean findsByIndex() {
            return true;
        }

        @Override
        boolean groupsAtOnce() {
            return true;
        }

        @Override
        String epochSeconds(String time) {
            return "cast(floor(date_part('epoch', " + time + ")) as bigint)";
        }
    },
    /** A violated key undoes the statement only. Words are looked for in each entry of the contact. */
    H2 {
        @Override
        String insertUnlessThere(String insert) {
            return insert;
        }

        @Override
        boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed) {
            return "23505".equals(failed.getSQLState());
        }

        @Override
        boolean findsByIndex() {
            return false;
        }

        @Override
        boolean groupsAtOnce() {
            return false;
        }

        @Override
        String epochSeconds(String time) {
            return "cast(floor(extract(epoch from " + time + ")) as bigint)";
        }
    };

    abstract String insertUnlessThere(String insert);

    abstract boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed);

    /** Whether there is an index of words, so that the entries which have them needn't be looked for one by one. */
    abstract boolean findsByIndex();

    /** Whether rows can be grouped in several ways in one reading, and one window can serve all functions. */
    abstract boolean groupsAtOnce();

    /** The whole seconds since 1970; exact for more than two hundred years where the database has them as floating point. */
    abstract String epochSeconds(String time);

    static Dialect of(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? POSTGRESQL : H2;
    }
}
