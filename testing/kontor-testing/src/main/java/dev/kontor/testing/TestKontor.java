package dev.kontor.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.host.TeamDirectory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditContentRule;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventFeed;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventSubscriptions;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.internal.Kernel;
import dev.kontor.kernel.internal.KernelSettings;
import dev.kontor.kernel.internal.guard.MissingServices;
import dev.kontor.kernel.internal.ids.TimeOrderedIds;
import dev.kontor.kernel.internal.secret.MasterKeySource;
import dev.kontor.kernel.internal.secret.SealedSecrets;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.kernel.secret.Secrets;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A running Kontor without a container. Nothing happens in the background unless {@link #startBackground()} is called:
 * {@link #deliverEvents()} delivers on the calling thread, and the clock stands still until it is set. Databases are
 * shared by the tests of a JVM that use the same units; what is not shared is the tenant, the clock, the users and who
 * listens to events.
 */
public final class TestKontor implements AutoCloseable {
    private static final KernelSettings SETTINGS = KernelSettings.withHostTimeout(Duration.ofSeconds(2));

    /** The same for all: their databases outlive them. */
    private static final MasterKeySource MASTER_KEY =
            MasterKeySource.of("dGhlIG1hc3RlciBrZXkgb2YgYWxsIG9mIG91ciB0ZXM=", "", null);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final TestDatabase database;
    private final TestClock clock;
    private final TestUsers users;
    private final TestHost host;
    private final IdSource ids = new TimeOrderedIds();
    private final Set<ModuleId> installed = ConcurrentHashMap.newKeySet();
    private final Kernel kernel;

    private TestKontor(TestDatabase database, TestClock clock, TestUsers users) {
        this.database = database;
        this.clock = clock;
        this.users = users;
        this.host = new TestHost(users);
        this.kernel =
                new Kernel(database.transactions(), host, clock, ids, MissingServices.NONE, () -> SETTINGS, MASTER_KEY);
        users.whenChanged(kernel.hostUsers()::forget);
    }

    /** On H2 or PostgreSQL, with the kernel's own tables. */
    public static Builder on(Database database) {
        return new Builder(units -> TestDatabase.with(database, units));
    }

    /** On a database that the test has made, and closes itself. */
    public static Builder on(HikariDataSource pool) {
        return new Builder(units -> TestDatabase.on(pool, units));
    }

    public static final class Builder {
        private final Function<Map<String, String>, TestDatabase> database;
        private final Map<String, String> units = new LinkedHashMap<>();

        private Builder(Function<Map<String, String>, TestDatabase> database) {
            this.database = database;
            unit("kernel", "db/kernel");
        }

        /** A unit of a {@code META-INF/persistence.xml} on the class path, and the folder of its migrations. */
        public Builder unit(String name, String migrations) {
            units.put(name, migrations);
            return this;
        }

        public TestKontor start() {
            TestDatabase tables = database.apply(units);
            tables.forgetSubscriptions();
            return new TestKontor(tables, new TestClock(), new TestUsers());
        }
    }

    /** Another node on the same database, with the same clock and users. */
    public TestKontor anotherNode() {
        return anotherNode(database);
    }

    /** Another node on the same database that runs the next version of a module. */
    public TestKontor anotherNode(NextVersion next) {
        return anotherNode(database.with(next));
    }

    private TestKontor anotherNode(TestDatabase seen) {
        TestKontor node = new TestKontor(seen, clock, users);
        installed.forEach(node::install);
        users.whenChanged(() -> {
            kernel.hostUsers().forget();
            node.kernel.hostUsers().forget();
        });
        return node;
    }

    public TestTenant tenant() {
        TenantId id = new TenantId("t-" + UUID.randomUUID().toString().replace("-", ""));
        tenants()
                .create(CallContext.system(Tenants.PLATFORM), new Tenant(id, "Test", ZONE, Locale.GERMANY, "DE", null))
                .orThrow();
        return new TestTenant(this, id);
    }

    /** One that a kept database has from an earlier run. */
    public TestTenant tenant(TenantId known) {
        return new TestTenant(this, known);
    }

    /** Makes the module known, as its bundle would. */
    public void install(ModuleId module) {
        if (installed.add(module)) {
            kernel.catalog().add(new TestModule(module));
        }
    }

    public void install(ModuleDescriptor module) {
        if (installed.add(module.id())) {
            kernel.catalog().add(module);
        }
    }

    public void subscribe(EventSubscriber<?> subscriber) {
        kernel.dispatcher().add(subscriber);
    }

    public void unsubscribe(EventSubscriber<?> subscriber) {
        kernel.dispatcher().remove(subscriber);
    }

    /** Delivers until nothing is due, and tells the listeners of the feed. */
    public void deliverEvents() {
        kernel.dispatcher().deliverAll();
        kernel.feed().poll();
    }

    /** From now on events are delivered, and the feed is told, as in a container. */
    public void startBackground() {
        kernel.start();
    }

    public Guard guard() {
        return kernel.guard();
    }

    public Events events() {
        return kernel.events();
    }

    public EventDeliveries deliveries() {
        return kernel.deliveries();
    }

    public EventSubscriptions subscriptions() {
        return kernel.subscriptions();
    }

    public InteractionIntake intake() {
        return kernel.intake();
    }

    public EventFeed feed() {
        return kernel.feed();
    }

    public AuditTrail audit() {
        return kernel.audit();
    }

    /** As the bundle of a module comes that says who sees the content of its audit rows. */
    public void decides(AuditContentRule rule) {
        kernel.auditRules().add(rule);
    }

    public void decidesNoMore(AuditContentRule rule) {
        kernel.auditRules().remove(rule);
    }

    public Secrets secrets() {
        return new SealedSecrets(kernel.personKeys());
    }

    public Privacy privacy() {
        return kernel.privacy();
    }

    /** As the bundle of a module that keeps personal data comes. */
    public void contributes(PrivacyContributor contributor) {
        kernel.contributors().add(contributor);
    }

    public void contributesNoMore(PrivacyContributor contributor) {
        kernel.contributors().remove(contributor);
    }

    /** Carries the tenant's erasures as far as they get. */
    public void carryErasuresOn(TenantId tenant) {
        kernel.erasures().with(List.of(tenant));
    }

    public AuditChain auditChain() {
        return kernel.auditChain();
    }

    public Modules modules() {
        return kernel.modules();
    }

    public Tenants tenants() {
        return kernel.tenants();
    }

    public IdSource ids() {
        return ids;
    }

    public TestClock clock() {
        return clock;
    }

    /** The host as modules ask it. */
    public Host host() {
        return kernel.host();
    }

    /** The host brings one more part, for example a {@code CaseDirectory}. */
    public <S> TestKontor bring(Class<S> type, S part) {
        host.bring(type, part);
        return this;
    }

    public TestUsers users() {
        return users;
    }

    public TeamDirectory teams() {
        return users::teams;
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public Unit unit(String name) {
        return database.unit(name);
    }

    /** For what a test wants to see or break behind Kontor's back. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** How many rows each table has, over all tenants. */
    public SortedMap<String, Long> rowCounts() {
        return database.rowCounts();
    }

    /** Ends the background work; the database stays for other tests. */
    @Override
    public void close() {
        kernel.close();
    }
}
