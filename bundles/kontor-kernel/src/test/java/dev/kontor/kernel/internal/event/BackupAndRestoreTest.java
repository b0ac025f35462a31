package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.Node;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.databases.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * P7: what docs/operations.md says of backups: each row comes back, what waited is delivered, and work goes on. With
 * {@code -Dkontor.backup.postgres=jdbc:postgresql://…} on another server than the embedded one, which is newer than the
 * programs of most machines.
 */
@Timeout(120)
class BackupAndRestoreTest {
    private static final int WAITING = 50;
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final Orders orders = new Orders();
    private final List<Integer> delivered = new ArrayList<>();
    private TenantId tenant;

    @TempDir
    private Path folder;

    @Test
    void a_copy_of_the_files_of_the_stopped_embedded_database_is_a_backup() throws Exception {
        Path original = Files.createDirectories(folder.resolve("data/kontor"));
        Path backup = Files.createDirectories(folder.resolve("backup"));
        Map<String, List<String>> before;
        try (HikariDataSource pool = pool(h2(original))) {
            fill(pool);
            before = rows(pool);
        }

        Files.copy(original.resolve("kontor.mv.db"), backup.resolve("kontor.mv.db"));

        try (HikariDataSource restored = pool(h2(backup))) {
            assertRestored(restored, before);
        }
    }

    @Test
    void a_dump_of_postgresql_is_a_backup() throws Exception {
        String original = freshPostgreSql();
        String target = freshPostgreSql();
        Path dump = folder.resolve("kontor.dump");
        try (HikariDataSource pool = pool(original)) {
            assumeTrue(version("pg_dump") >= version(pool), "no pg_dump that is as new as the server");
            fill(pool);
            Map<String, List<String>> before = rows(pool);

            run("pg_dump", "--format=custom", "--no-owner", "--file=" + dump, "--dbname=" + uri(original));
            run("pg_restore", "--no-owner", "--exit-on-error", "--dbname=" + uri(target), dump.toString());

            try (HikariDataSource restored = pool(target)) {
                assertRestored(restored, before);
            }
        }
    }

    private void fill(DataSource pool) {
        try (Node node = node(pool)) {
            tenant = node.tenant();
            node.kernel.dispatcher().add(orders.subscriber("orders.backup", event -> {}));
            IntStream.range(0, WAITING).forEach(number -> orders.raise(node, tenant, "key", number));
        }
    }

    private void assertRestored(DataSource restored, Map<String, List<String>> before) throws SQLException {
        assertThat(before.get("kernel_event")).hasSizeGreaterThanOrEqualTo(WAITING);
        assertThat(before.get("kernel_audit")).isNotEmpty();
        assertThat(rows(restored)).isEqualTo(before);
        try (Node node = node(restored)) {
            orders.raise(node, tenant, "key", WAITING);
            node.kernel
                    .dispatcher()
                    .add(orders.subscriber(
                            "orders.backup",
                            event -> delivered.add(event.payload().number())));
            node.kernel.dispatcher().deliverAll();
        }
        assertThat(delivered)
                .isEqualTo(IntStream.rangeClosed(0, WAITING).boxed().toList());
    }

    private static Node node(DataSource pool) {
        PlainPersistence persistence = new PlainPersistence(pool);
        persistence.start("kernel", "db/kernel", Node.class.getClassLoader());
        return Node.on(Database.H2).with(persistence.transactions());
    }

    private static String h2(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("kontor") + ";WRITE_DELAY=0;USER=sa";
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    private static String freshPostgreSql() throws SQLException {
        String server = System.getProperty("kontor.backup.postgres");
        if (server == null) {
            return Database.POSTGRESQL.freshDatabaseUrl();
        }
        String name = "backup" + System.nanoTime();
        try (HikariDataSource pool = pool(server);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    private static String uri(String jdbcUrl) {
        return jdbcUrl.substring("jdbc:".length());
    }

    private static int version(String program) throws IOException, InterruptedException {
        try {
            Matcher version = VERSION.matcher(run(program, "--version"));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException notThere) {
            return 0;
        }
    }

    private static int version(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    /** Every row of every table, as text. */
    private static Map<String, List<String>> rows(DataSource pool) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = pool.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                rows.put(table.toLowerCase(Locale.ROOT), rows(connection, table));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = all.getMetaData().getColumnCount();
            while (all.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(all.getString(column));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
