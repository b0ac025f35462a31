package dev.kontor.persistence.internal.extender;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.BorrowedService;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/** P2, P3, P7, G7: what the extender does for a bundle with a unit, in a real framework. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(60)
class BundleWithUnitTest {
    @TempDir
    private Path storage;

    private final Database database;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;
    private HikariDataSource dataSource;
    private Framework framework;
    private BundleContext context;
    private DatabaseWatch watch;

    BundleWithUnitTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() throws BundleException {
        dataSource = database.freshDatabase();
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), "felix.cache.locking", "false"));
        framework.start();
        context = framework.getBundleContext();
        watch = new DatabaseWatch(context);
        watch.open();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() throws Exception {
        System.setErr(standardError);
        watch.close();
        framework.stop();
        framework.waitForStop(0);
        dataSource.close();
    }

    @Test
    void a_started_bundle_gets_its_tables_and_its_unit() throws Exception {
        register(dataSource::getConnection);
        install(ShopBundle.first());
        assertThat(awaitUnit()).isNotNull();
        assertThat(context.getServiceReference(Unit.class).getProperty(Unit.UNIT))
                .isEqualTo("shop");
        run("insert into shop_thing values (1)");
    }

    @Test
    void a_bundle_that_stops_takes_its_unit_along_and_brings_it_back() throws Exception {
        register(dataSource::getConnection);
        Bundle bundle = install(ShopBundle.first());
        Unit first = awaitUnit();
        bundle.stop();
        assertThat(context.getServiceReference(Unit.class)).isNull();
        bundle.start();
        assertThat(awaitUnit()).isNotSameAs(first);
    }

    @Test
    void a_bundle_that_is_updated_has_its_new_tables() throws Exception {
        register(dataSource::getConnection);
        Bundle bundle = install(ShopBundle.first());
        awaitUnit();
        bundle.update(ShopBundle.contracted().jar());
        awaitUnit();
        run("insert into shop_thing values (1)");
        assertThat(log()).doesNotContain("ERROR");
    }

    @Test
    void a_service_that_came_while_its_borrower_was_stopped_goes_back_without_complaint() throws Exception {
        register(dataSource::getConnection);
        ServiceReference<DatabaseConnections> reference = context.getServiceReference(DatabaseConnections.class);
        Bundle borrower = install(ShopBundle.first());
        BundleContext ofBorrower = borrower.getBundleContext();
        assertThat(ofBorrower.getService(reference)).isNotNull();
        borrower.stop();

        BorrowedService.giveBack(ofBorrower, reference);
        assertThat(reference.getUsingBundles()).doesNotContain(borrower);
    }

    @Test
    void units_and_transactions_come_and_go_with_the_data_source() throws Exception {
        install(ShopBundle.first());
        assertThat(context.getServiceReference(Transactions.class)).isNull();
        ServiceRegistration<?> registration = register(dataSource::getConnection);
        awaitUnit();
        registration.unregister();
        assertThat(context.getServiceReference(Transactions.class)).isNull();
        assertThat(context.getServiceReference(Unit.class)).isNull();
        register(dataSource::getConnection);
        assertThat(awaitUnit()).isNotNull();
    }

    @Test
    void another_data_source_takes_over_when_the_first_goes() throws Exception {
        ServiceRegistration<?> first = register(dataSource::getConnection);
        try (HikariDataSource other = database.freshDatabase()) {
            ServiceRegistration<?> second = register(other::getConnection);
            install(ShopBundle.first());
            awaitUnit();
            first.unregister();
            assertThat(awaitUnit()).isNotNull();
            second.unregister();
        }
        assertThat(context.getServiceReference(Unit.class)).isNull();
    }

    @Test
    void a_database_that_is_away_at_the_start_is_waited_for() throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        register(() -> {
            if (away.get()) {
                throw new SQLNonTransientConnectionException("Connection refused", "08001");
            }
            return dataSource.getConnection();
        });
        install(ShopBundle.first());
        awaitLog("waits for the database: Connection refused");
        assertThat(context.getServiceReference(Unit.class)).isNull();
        away.set(false);
        assertThat(awaitUnit()).isNotNull();
        assertThat(log()).doesNotContain("ERROR");
    }

    /** Q44. */
    @Test
    void a_bundle_that_is_too_old_for_the_data_is_started_without_its_unit_and_the_log_says_what_it_needs()
            throws Exception {
        register(dataSource::getConnection);
        Bundle bundle = install(ShopBundle.contracted());
        awaitUnit();
        run("insert into shop_thing values (1)");
        bundle.update(ShopBundle.first().jar());
        awaitLog("ERROR");
        assertThat(log())
                .contains("'shop'", "schema version 1", "from version 2 on", "not touched", "kontor-shop")
                .doesNotContain("\tat ");
        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(context.getServiceReference(Unit.class)).isNull();
        bundle.update(ShopBundle.contracted().jar());
        assertThat(awaitUnit()).isNotNull();
    }

    @Test
    void a_bundle_without_the_description_that_it_promises_is_named_in_the_log() throws Exception {
        register(dataSource::getConnection);
        install(ShopBundle.withoutDescription());
        awaitLog("kontor-shop [1] has no META-INF/persistence.xml");
    }

    /** G7. */
    @Test
    void health_says_whether_the_database_answers() {
        DatabaseHealth health = new DatabaseHealth(watch::connections);
        assertThat(health.findings())
                .containsExactly(HealthFinding.critical(
                        "database",
                        "There is no data source.",
                        "Correct etc/dev.kontor.datasource.cfg; the log says what is wrong with it."));

        AtomicBoolean away = new AtomicBoolean();
        register(() -> {
            if (away.get()) {
                throw new SQLNonTransientConnectionException("Connection to db.example refused", "08001");
            }
            return dataSource.getConnection();
        });
        assertThat(health.findings().get(0).state()).isEqualTo(HealthState.OK);
        away.set(true);
        assertThat(health.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(HealthState.CRITICAL);
            assertThat(finding.message()).contains("08001").doesNotContain("db.example");
        });
    }

    /** G7, Q44. */
    @Test
    void health_says_which_tables_are_not_as_the_code_needs_them() throws Exception {
        MigrationHealth health = new MigrationHealth(watch::units);
        register(dataSource::getConnection);
        Bundle bundle = install(ShopBundle.contracted());
        awaitUnit();
        assertThat(health.findings()).extracting(HealthFinding::state).containsExactly(HealthState.OK);

        bundle.update(ShopBundle.first().jar());
        awaitLog("ERROR");
        assertThat(health.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.name()).isEqualTo("migrations.shop");
            assertThat(finding.state()).isEqualTo(HealthState.CRITICAL);
            assertThat(finding.message()).contains("newer version");
        });

        bundle.update(ShopBundle.withoutDescription().jar());
        awaitLog("has no META-INF/persistence.xml");
        assertThat(health.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(HealthState.CRITICAL);
            assertThat(finding.message()).contains("failed");
        });
    }

    private ServiceRegistration<DatabaseConnections> register(DatabaseConnections connections) {
        return context.registerService(DatabaseConnections.class, connections, null);
    }

    private Bundle install(ShopBundle shop) throws BundleException {
        Bundle bundle = context.installBundle("shop", shop.jar());
        bundle.start();
        return bundle;
    }

    private Unit awaitUnit() throws InterruptedException {
        ServiceTracker<Unit, Unit> tracker = new ServiceTracker<>(context, Unit.class, null);
        tracker.open();
        try {
            return tracker.waitForService(30_000);
        } finally {
            tracker.close();
        }
    }

    private void awaitLog(String text) {
        while (!log().contains(text)) {
            Thread.onSpinWait();
        }
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
