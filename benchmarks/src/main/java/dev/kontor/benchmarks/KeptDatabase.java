package dev.kontor.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.kernel.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A PostgreSQL whose data stay in a folder, so that it is filled once and measured as often as one likes. */
final class KeptDatabase implements AutoCloseable {

    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    KeptDatabase(Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off");
        for (String setting : System.getProperty("kontor.test.postgresql", "").split(",")) {
            if (!setting.isEmpty()) {
                builder.setServerConfig(setting.split("=")[0], setting.split("=")[1]);
            }
        }
        server = builder.start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl(DATABASE, DATABASE));
        pool = new HikariDataSource(config);
    }

    HikariDataSource pool() {
        return pool;
    }

    /** Whose data are in it; nobody's while nothing was filled. */
    Optional<TenantId> tenant() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('kernel_tenant')")) {
                table.next();
                if (table.getString(1) == null) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select tenant_id from kernel_tenant" + " where tenant_id like 't-%' order by tenant_id limit 1")) {
                return row.next() ? Optional.of(new TenantId(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
