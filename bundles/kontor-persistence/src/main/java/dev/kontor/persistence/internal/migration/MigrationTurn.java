package dev.kontor.persistence.internal.migration;

import dev.kontor.persistence.internal.platform.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * One node after the other: Flyway lets nodes wait while scripts run, but not while its history table is made, and on H2
 * not at all. On PostgreSQL the turn is an advisory lock, which ends with its connection, so a node that dies gives it
 * up. The file of an H2 database is open in one process only, so a lock of this process does there.
 */
final class MigrationTurn implements AutoCloseable {
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();
    /** "kontor" in ASCII: one number for all modules, different from those that Flyway makes of table names. */
    private static final long LOCK = 0x6b6f6e746f72L;

    private final Connection connection;

    private MigrationTurn(Connection connection) {
        this.connection = connection;
    }

    static MigrationTurn await(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (Dialect.of(connection) == Dialect.POSTGRESQL) {
                execute(connection, "select pg_advisory_lock(" + LOCK + ")");
                return new MigrationTurn(connection);
            }
            connection.close();
            IN_THIS_PROCESS.lock();
            return new MigrationTurn(null);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        if (connection == null) {
            IN_THIS_PROCESS.unlock();
            return;
        }
        try (connection) {
            execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
