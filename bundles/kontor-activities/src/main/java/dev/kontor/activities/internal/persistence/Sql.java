package dev.kontor.activities.internal.persistence;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Runs SQL; what the database refuses is thrown as JPA throws it, with its cause. */
final class Sql {

    /** A statement and what is made of its result. */
    interface Work<T> {
        T run() throws SQLException;
    }

    private Sql() {}

    static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
