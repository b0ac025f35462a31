package dev.kontor.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where connections to Kontor's database come from; a service of the data source bundle. An interface of our own, so
 * that no host bundle that looks for a {@code javax.sql.DataSource} can find Kontor's.
 */
@FunctionalInterface
public interface DatabaseConnections {

    /**
     * A connection in auto-commit mode that the caller closes. An {@link SQLException} within the configured time when
     * the database is away.
     */
    Connection connection() throws SQLException;
}
