package dev.kontor.persistence.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.persistence.internal.platform.Dialect;
import dev.kontor.testing.databases.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P7, N10, Q44: a newer schema is worked on as long as it still serves us, and refused with all data left when not. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(120)
class SchemaThatGrowsTest {
    private static final String MODULE = "shop";

    @TempDir
    private Path folder;

    private final Database database;
    private HikariDataSource dataSource;
    private Scripts scripts;

    SchemaThatGrowsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void write() {
        dataSource = database.freshDatabase();
        scripts = new Scripts(folder)
                .write("db/shop/V001__things.sql", "create table shop_thing (id int primary key, old_name varchar(9));")
                .write("db/shop/V002__new_name.sql", "alter table shop_thing add column name varchar(9);")
                .write(
                        "db/shop/V003__no_old_name.sql",
                        "alter table shop_thing drop column old_name;\n"
                                + "update kontor_schema set oldest_reader = 2 where module = 'shop';");
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void each_version_builds_on_the_last_and_keeps_the_data() throws Exception {
        migrate(1);
        run("insert into shop_thing (id, old_name) values (1, 'one')");
        migrate(2);
        run("update shop_thing set name = old_name");
        migrate(3);
        assertThat(read("select name from shop_thing")).isEqualTo("one");
    }

    @Test
    void starting_again_on_the_same_version_changes_nothing() throws Exception {
        migrate(2);
        migrate(2);
        assertThat(read("select count(*) from shop_thing")).isEqualTo("0");
    }

    @Test
    void an_older_module_works_on_a_newer_schema_that_only_added() throws Exception {
        migrate(2);
        migrate(1);
        run("insert into shop_thing (id, old_name) values (1, 'one')");
    }

    @Test
    void an_older_module_works_on_a_contracted_schema_that_still_serves_it() throws Exception {
        migrate(3);
        migrate(2);
    }

    @Test
    void a_module_that_the_schema_no_longer_serves_is_refused_and_told_what_is_needed() throws Exception {
        migrate(3);
        run("insert into shop_thing (id, name) values (1, 'one')");
        String history = read("select count(*) from \"shop_schema_history\"");
        assertThatThrownBy(() -> migrate(1))
                .isInstanceOf(SchemaTooNewException.class)
                .hasMessageContainingAll("'shop'", "schema version 1", "from version 2 on", "not touched");
        assertThat(read("select name from shop_thing")).isEqualTo("one");
        assertThat(read("select count(*) from \"shop_schema_history\"")).isEqualTo(history);
    }

    @Test
    void modules_share_a_schema_without_knowing_of_each_other() throws Exception {
        scripts.write("db/bar/V001__bar.sql", "create table bar_thing (id int primary key);");
        migrate(3);
        migrate("bar", 1);
        assertThat(read("select oldest_reader from kontor_schema where module = 'bar'"))
                .isEqualTo("0");
        assertThat(read("select oldest_reader from kontor_schema where module = 'shop'"))
                .isEqualTo("2");
    }

    @Test
    void only_the_migrations_of_this_product_run_beside_the_common_ones() throws Exception {
        scripts.write("db/shop/h2/V004__h2.sql", "create table shop_h2 (id int primary key);")
                .write("db/shop/postgresql/V004__pg.sql", "create table shop_postgresql (id int primary key);");
        migrate(4);
        assertThat(read("select count(*) from shop_" + dialect().folder())).isEqualTo("0");
        assertThat(read("select count(*) from information_schema.tables where lower(table_name)"
                        + " in ('shop_h2', 'shop_postgresql')"))
                .isEqualTo("1");
    }

    @Test
    void a_migration_that_fails_is_an_error_and_the_former_version_still_starts() throws Exception {
        migrate(3);
        scripts.write("db/shop/V004__broken.sql", "alter table no_such_table add column x int;");
        assertThatThrownBy(() -> migrate(4)).isInstanceOf(RuntimeException.class);
        migrate(3);
        assertThat(read("select count(*) from shop_thing")).isEqualTo("0");
    }

    @Test
    void a_migration_with_another_name_is_refused_instead_of_left_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new MigrationScript("V1.2__x.sql", folder.toUri().toURL()))
                .withMessageContaining("V003__what_it_does.sql");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModuleMigrations("empty", List.of()))
                .withMessageContaining("empty");
    }

    /** N10: nodes start at once on an empty database, often enough for the moments that collide. */
    @RepeatedTest(10)
    void nodes_that_start_at_once_all_start() throws Exception {
        int nodes = 4;
        CyclicBarrier barrier = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<Void>> starts = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                Callable<Void> start = () -> {
                    barrier.await();
                    migrate(3);
                    return null;
                };
                starts.add(threads.submit(start));
            }
            for (Future<Void> start : starts) {
                start.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(read("select count(*) from \"shop_schema_history\" where \"success\" and \"version\" <> '0'"))
                .isEqualTo("3");
    }

    private void migrate(int version) throws SQLException {
        migrate(MODULE, version);
    }

    private void migrate(String module, int version) throws SQLException {
        ModuleMigrations migrations = ModuleMigrations.of(module, "db/" + module, dialect(), scripts.upTo(version));
        new SchemaMigration(dataSource).migrate(migrations);
    }

    private Dialect dialect() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Dialect.of(connection);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
