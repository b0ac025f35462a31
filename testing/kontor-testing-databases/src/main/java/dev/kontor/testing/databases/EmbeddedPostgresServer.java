package dev.kontor.testing.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A real PostgreSQL with a data directory of its own, on a free port. The system property
 * {@code kontor.test.postgresql} takes further settings, as {@code name=value,name=value}.
 */
final class EmbeddedPostgresServer implements DatabaseServer {
    private static final String USER = "postgres";

    private EmbeddedPostgres postgres;

    @Override
    public String start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200");
            for (String setting :
                    System.getProperty("kontor.test.postgresql", "").split(",")) {
                if (!setting.isEmpty()) {
                    builder.setServerConfig(setting.split("=")[0], setting.split("=")[1]);
                }
            }
            postgres = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        return freshDatabase();
    }

    @Override
    public String freshDatabase() {
        String name = "kontor_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No new database on PostgreSQL", e);
        }
        return postgres.getJdbcUrl(USER, name) + "&reWriteBatchedInserts=true"; // as the pool of our own
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
