package dev.kontor.datasource.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.testing.databases.Database;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The other side is away: callers learn it in time, and nobody has to do anything when it is back. */
class DatabaseAwayTest {
    private static final int TIMEOUT = 1_000;
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final URI server = URI.create(Database.POSTGRESQL.freshDatabaseUrl().substring("jdbc:".length()));

    @Test
    void a_pool_starts_without_its_database_and_has_connections_when_it_comes_goes_and_comes_back() throws Exception {
        int port;
        try (Relay relay = new Relay(0, server.getPort())) {
            port = relay.port();
        }
        try (ConnectionPool pool = pool(port)) {
            assertRefusedInTime(pool);
            try (Relay relay = new Relay(port, server.getPort())) {
                assertWorks(pool);
            }
            assertRefusedInTime(pool);
            try (Relay relay = new Relay(port, server.getPort())) {
                assertWorks(pool);
            }
        }
    }

    private ConnectionPool pool(int port) {
        String url = "jdbc:postgresql://localhost:" + port + server.getPath();
        return new ConnectionPool(new DatabaseSettings(Optional.of(url), "postgres", "", 4, TIMEOUT, Optional.empty()));
    }

    private static void assertRefusedInTime(ConnectionPool pool) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> assertWorks(pool)).isInstanceOf(SQLException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }

    private static void assertWorks(ConnectionPool pool) throws SQLException {
        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("select 1")).isTrue();
        }
    }
}
