package dev.kontor.datasource.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.rules.OwnThreads;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool of our own. It starts and goes on without the database, and has connections again when that is back. */
final class ConnectionPool implements DatabaseConnections, AutoCloseable {
    private static final int IDLE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);

    private final DataSource driver;
    private final HikariDataSource pool;
    private final boolean embedded;

    ConnectionPool(DatabaseSettings settings) {
        driver = driver(settings);
        HikariConfig config = new HikariConfig();
        config.setPoolName("kontor");
        config.setDataSource(driver);
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(IDLE);
        config.setConnectionTimeout(settings.connectionTimeoutMillis());
        config.setValidationTimeout(settings.connectionTimeoutMillis());
        config.setInitializationFailTimeout(-1);
        // One of them opens an embedded database, whose own threads run as long as it is open.
        config.setThreadFactory(new OwnThreads(ConnectionPool.class, "kontor-pool"));
        pool = new HikariDataSource(config);
        embedded = settings.url().filter(ConnectionPool::isEmbedded).isPresent();
    }

    private static DataSource driver(DatabaseSettings settings) {
        String url = settings.url().orElseThrow();
        return url.startsWith("jdbc:h2:") ? h2(url, settings) : postgreSql(url, settings);
    }

    private static DataSource h2(String url, DatabaseSettings settings) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        dataSource.setUser(settings.user());
        dataSource.setPassword(settings.password());
        return dataSource;
    }

    /** The server's error details name values of rows, which must not reach a log. */
    private static DataSource postgreSql(String url, DatabaseSettings settings) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        if (!settings.user().isEmpty()) {
            dataSource.setUser(settings.user());
        }
        if (!settings.password().isEmpty()) {
            dataSource.setPassword(settings.password());
        }
        int seconds = (int) Math.max(1, TimeUnit.MILLISECONDS.toSeconds(settings.connectionTimeoutMillis()));
        dataSource.setConnectTimeout(seconds);
        dataSource.setLoginTimeout(seconds);
        dataSource.setTcpKeepAlive(true);
        dataSource.setLogServerErrorDetail(false);
        dataSource.setReWriteBatchedInserts(true); // rows of a batch go in by statements of many rows
        dataSource.setApplicationName("kontor");
        return dataSource;
    }

    PoolFigures figures() {
        return new PoolFigures(pool);
    }

    @Override
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** An embedded database is shut down by name, as it would stay open, and its file locked, for a kept connection. */
    @Override
    public void close() {
        pool.close();
        if (embedded) {
            shutDown();
        }
    }

    private void shutDown() {
        try (Connection connection = driver.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            LOG.warn("The embedded database was not shut down: {}", e.getMessage());
        }
    }

    private static boolean isEmbedded(String url) {
        return url.startsWith("jdbc:h2:") && !url.matches("(?i)jdbc:h2:(tcp|ssl):.*|.*AUTO_SERVER=TRUE.*");
    }
}
