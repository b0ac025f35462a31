package dev.kontor.itests.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.container.OnKaraf;
import dev.kontor.itests.container.Shell;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same features on PostgreSQL: one file in etc says so. */
@OnKaraf
class PostgresIT {

    private static final String PASSWORD = "quince-marmalade-" + UUID.randomUUID();

    private EmbeddedPostgres postgres;
    private Path settings;
    private Shell shell;

    @BeforeAll
    void kontor_is_installed_beside_a_postgresql(Karaf karaf) throws IOException {
        postgres = EmbeddedPostgres.start();
        settings = karaf.home().resolve("etc/dev.kontor.datasource.cfg");
        Files.writeString(karaf.home().resolve("etc/kontor.database.user"), "postgres");
        Files.writeString(karaf.home().resolve("etc/kontor.database.password"), PASSWORD);
        Files.writeString(settings, """
                url = jdbc:postgresql://localhost:%d/postgres
                user = $[secret:kontor.database.user]
                password.file = kontor.database.password
                """.formatted(postgres.getPort()));
        karaf.install("kontor-activities");
        shell = karaf.shell();
        Awaitility.await("the kernel")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shell.attempt("kontor:tenant-list").status() == 0);
    }

    @AfterAll
    void it_goes(Karaf karaf) throws IOException {
        karaf.uninstall("kontor-activities");
        Files.delete(settings);
        postgres.close();
    }

    @Test
    void what_is_entered_lies_in_postgresql() throws SQLException {
        shell.run("kontor:tenant-create pg PostgreSQL");
        shell.run("kontor:module-enable --tenant pg contacts activities");
        shell.run("kontor:contact-create --tenant pg --first-name Dirk --last-name Ohlsen");

        assertThat(shell.run("kontor:contact-list --csv --tenant pg ohlsen")).contains("Ohlsen");
        assertThat(count("select count(*) from contacts_contact where tenant_id = 'pg'"))
                .isEqualTo(1);
    }

    /** P9: without the name in the other file there would be no connection. */
    @Test
    void secrets_can_lie_in_files_of_their_own_and_neither_shell_nor_log_shows_the_password(Karaf karaf)
            throws SQLException {
        assertThat(count("select count(*) from pg_stat_activity where application_name = 'kontor'"))
                .isPositive();
        assertThat(shell.run("config:list '(service.pid=dev.kontor.datasource)'"))
                .contains("password.file")
                .doesNotContain(PASSWORD);
        assertThat(karaf.log().text()).doesNotContain(PASSWORD);
    }

    private long count(String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
