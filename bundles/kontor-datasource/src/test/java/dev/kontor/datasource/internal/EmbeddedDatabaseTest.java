package dev.kontor.datasource.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AccessControlContext;
import java.security.AccessController;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.security.ProtectionDomain;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of somebody who only tries Kontor: a file that must survive everything. */
class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_start_finds_the_data() throws Exception {
        try (ConnectionPool pool = open()) {
            run(pool, "create table thing (id int primary key)");
            run(pool, "insert into thing values (1)");
        }
        try (ConnectionPool pool = open()) {
            assertThat(things(pool)).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_somebody_kept_does_not_hold_the_file() throws Exception {
        Connection kept;
        try (ConnectionPool pool = open()) {
            run(pool, "create table thing (id int primary key)");
            kept = pool.connection();
        }
        try (ConnectionPool pool = open()) {
            assertThat(things(pool)).isZero();
        }
        assertThatThrownBy(kept::createStatement).isInstanceOf(SQLException.class);
    }

    /** P9: values of rows are personal data, and no log may have them. */
    @Test
    void an_error_leaves_no_value_in_a_file_beside_the_data() throws Exception {
        try (ConnectionPool pool = open()) {
            run(pool, "create table thing (id int primary key, name varchar(3))");
            assertThatThrownBy(() -> run(pool, "insert into thing values (1, 'Erika')"))
                    .isInstanceOf(SQLException.class);
        }
        try (Stream<Path> files = Files.list(folder.resolve("kontor"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("kontor.mv.db");
        }
    }

    /** P7: killed here, the commit stands and what came after is gone. */
    @Test
    void a_process_that_is_killed_right_after_a_commit_loses_nothing_of_it() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitsAndDies.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        try (ConnectionPool pool = open()) {
            assertThat(things(pool)).isEqualTo(1);
        }
    }

    /** P3, N1: the pool works on threads of its own, and they keep nobody in memory. */
    @Test
    void whoever_gave_the_settings_can_go_while_the_pool_is_open() throws Exception {
        ProtectionDomain giver = new ProtectionDomain(null, null);
        WeakReference<ProtectionDomain> given = new WeakReference<>(giver);
        try (ConnectionPool pool = openFor(giver)) {
            run(pool, "create table thing (id int primary key)");
            giver = null;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            do {
                System.gc();
            } while (given.get() != null && System.nanoTime() < end);

            assertThat(given.get()).isNull();
            assertThat(things(pool)).isZero();
        }
    }

    /** A module stands on the stack by its protection domain, which leads to its class loader. */
    @SuppressWarnings("removal")
    private ConnectionPool openFor(ProtectionDomain giver) throws PrivilegedActionException {
        PrivilegedExceptionAction<ConnectionPool> open = this::open;
        return AccessController.doPrivileged(open, new AccessControlContext(new ProtectionDomain[] {giver}));
    }

    private ConnectionPool open() throws InvalidSettingsException {
        return new ConnectionPool(new SettingsReader(Map.of(), new Folders(folder.toString(), null)).read());
    }

    private static void run(ConnectionPool pool, String sql) throws SQLException {
        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int things(ConnectionPool pool) throws SQLException {
        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from thing")) {
            row.next();
            return row.getInt(1);
        }
    }
}
