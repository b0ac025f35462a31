package dev.kontor.datasource.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.persistence.DatabaseConnections;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.felix.framework.FrameworkFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** P8: the data is where the host keeps its own, in a data source that comes and goes with the host. */
class HostDataSourceTest {
    @TempDir
    private Path storage;

    private Framework framework;
    private BundleContext context;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), "felix.cache.locking", "false"));
        framework.start();
        context = framework.getBundleContext();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    void it_is_offered_while_the_host_offers_it_and_no_other_is() throws Exception {
        register("other");
        try (HostDataSource host = HostDataSource.open(context, "(name=erp)")) {
            assertThat(offered()).isNull();
            ServiceRegistration<DataSource> registration = register("erp");
            try (Connection connection = context.getService(offered()).connection()) {
                assertThat(connection.getMetaData().getURL()).isEqualTo("jdbc:h2:mem:erp");
            }
            registration.unregister();
            assertThat(offered()).isNull();
            register("erp");
            assertThat(offered()).isNotNull();
        }
        assertThat(offered()).isNull();
    }

    @Test
    void a_pool_of_our_own_is_offered_under_our_interface_only() throws Exception {
        DatabaseSettings settings =
                new SettingsReader(Map.of("url", "jdbc:h2:mem:ours"), new Folders(null, null)).read();
        try (PublishedPool pool = new PublishedPool(context, settings)) {
            assertThat(offered()).isNotNull();
            assertThat(context.getServiceReference(DataSource.class)).isNull();
        }
        assertThat(offered()).isNull();
    }

    private ServiceReference<DatabaseConnections> offered() {
        return context.getServiceReference(DatabaseConnections.class);
    }

    private ServiceRegistration<DataSource> register(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name);
        Dictionary<String, Object> properties = new Hashtable<>(Map.of("name", name));
        return context.registerService(DataSource.class, dataSource, properties);
    }
}
