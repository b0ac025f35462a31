package dev.kontor.itests.processes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.internal.Kernel;
import dev.kontor.kernel.internal.KernelSettings;
import dev.kontor.kernel.internal.guard.MissingServices;
import dev.kontor.kernel.internal.ids.TimeOrderedIds;
import dev.kontor.kernel.internal.secret.MasterKeySource;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Unit;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.TestHost;
import dev.kontor.testing.TestUsers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every node has: persistence on a database, the kernel and contacts, put together without a container. */
final class NodeParts implements AutoCloseable {

    /** Of all processes, as they share the database. */
    private static final String MASTER_KEY = "dGhlIG1hc3RlciBrZXkgb2YgYWxsIG9mIG91ciB0ZXM=";

    final HikariDataSource dataSource;
    final PlainPersistence persistence;
    final TestUsers users = new TestUsers();
    final TestHost host = new TestHost(users);
    final TimeOrderedIds ids = new TimeOrderedIds();
    final KontorClock clock;
    final Kernel kernel;
    final ContactsCore contacts;
    private final Map<String, Unit> units = new HashMap<>();

    /** @param modules those that keep data: their units are called as they are */
    NodeParts(String url, int connections, KontorClock clock, String... modules) {
        this.clock = clock;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        dataSource = new HikariDataSource(config);
        persistence = new PlainPersistence(dataSource);
        persistence.start("kernel", "db/kernel", NodeParts.class.getClassLoader());
        for (String module : modules) {
            units.put(module, persistence.start(module, "db/" + module, NodeParts.class.getClassLoader()));
        }
        kernel = new Kernel(
                persistence.transactions(),
                host,
                clock,
                ids,
                MissingServices.NONE,
                () -> KernelSettings.withHostTimeout(Duration.ofSeconds(60)),
                MasterKeySource.of(MASTER_KEY, "", null));
        contacts = new ContactsCore(
                kernel.guard(),
                persistence.transactions(),
                unit("contacts"),
                kernel.audit(),
                kernel.events(),
                kernel.tenants(),
                ids,
                clock);
    }

    Unit unit(String name) {
        return units.get(name);
    }

    /** As the bundles of these modules would say. */
    void knows(ModuleId... modules) {
        for (ModuleId module : modules) {
            kernel.catalog().add(new Module(module));
        }
    }

    /** A new tenant with these modules. */
    void found(TenantId tenant, String name, ModuleId... modules) {
        kernel.tenants()
                .create(
                        CallContext.system(Tenants.PLATFORM),
                        new Tenant(tenant, name, ZoneId.of("Europe/Berlin"), Locale.GERMANY, "DE", null))
                .orThrow();
        for (ModuleId module : modules) {
            kernel.modules().switchTo(CallContext.system(tenant), module, true).orThrow();
        }
    }

    @Override
    public void close() {
        // In order: on H2 another connection sees a commit a moment before it is in the file.
        kernel.close();
        dataSource.close();
    }

    /** A module of which the kernel needs no more than that it is there. */
    private record Module(ModuleId id) implements ModuleDescriptor {
        @Override
        public String displayName(Locale locale) {
            return id.value();
        }

        @Override
        public List<Permission> permissions() {
            return List.of();
        }
    }
}
