package dev.kontor.testing.databases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A real database with a pool; all tests of a JVM share it, so each test uses a tenant or tables of its own. */
public enum Database {
    H2(new InMemoryH2()),
    POSTGRESQL(new EmbeddedPostgresServer());

    private static final int POOL_SIZE = 20;

    private final DatabaseServer server;
    private HikariDataSource pool;

    Database(DatabaseServer server) {
        this.server = server;
    }

    /** The pool over the database; the first call starts the server. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = pool(server.start());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-" + name()));
        }
        return pool;
    }

    /** A new and empty database on the same server, with a pool of its own that the caller closes. */
    public HikariDataSource freshDatabase() {
        dataSource();
        return pool(server.freshDatabase());
    }

    /** A URL with user and password in it, for what makes its own pool; of a new and empty database. */
    public String freshDatabaseUrl() {
        dataSource();
        return server.freshDatabase();
    }

    private HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("test-" + name());
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private synchronized void stop() {
        pool.close();
        server.stop();
    }
}
