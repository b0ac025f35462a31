package dev.kontor.kernel.internal;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.internal.guard.MissingServices;
import dev.kontor.kernel.internal.host.HostServices;
import dev.kontor.kernel.internal.ids.TimeOrderedIds;
import dev.kontor.kernel.internal.secret.MasterKeySource;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** A kernel of one node on a real database; other nodes on the same database have the same clock and users. */
public final class Node implements AutoCloseable {
    public static final ModuleId MODULE = new ModuleId("orders");
    public static final Permission READ = new Permission(MODULE, "read");
    public static final Permission WRITE = new Permission(MODULE, "write");

    /** Of all nodes, as they share their databases. */
    public static final MasterKeySource MASTER_KEY =
            MasterKeySource.of("dGhlIG1hc3RlciBrZXkgb2YgYWxsIG9mIG91ciB0ZXM=", "", null);

    private static final Map<Database, HikariDataSource> POOLS = new EnumMap<>(Database.class);
    private static final Map<Database, Transactions> TRANSACTIONS = new EnumMap<>(Database.class);

    public final Kernel kernel;
    public final Transactions transactions;
    public final AtomicReference<Instant> now;
    private final HikariDataSource pool;
    private final Map<String, HostUser> users;

    private Node(
            HikariDataSource pool,
            Transactions transactions,
            AtomicReference<Instant> now,
            Map<String, HostUser> users,
            HostServices host,
            MissingServices missing,
            KernelSettings settings) {
        this.pool = pool;
        this.transactions = transactions;
        this.now = now;
        this.users = users;
        KontorClock clock = now::get;
        kernel = new Kernel(
                transactions,
                host == null ? new BroughtBy(directory(users)) : host,
                clock,
                new TimeOrderedIds(),
                missing,
                () -> settings,
                MASTER_KEY);
        kernel.catalog().add(new Orders());
    }

    public static Node on(Database database) {
        return on(database, (HostServices) null, Duration.ofSeconds(2));
    }

    /** With a directory of the test's own, which may take that long. */
    public static Node on(Database database, UserDirectory directory, Duration patience) {
        return on(database, new BroughtBy(directory), patience);
    }

    /** With a host of the test's own, which may take that long. */
    public static Node on(Database database, HostServices host, Duration patience) {
        return on(database, host, KernelSettings.withHostTimeout(patience));
    }

    /** With that long for a running handler to end when its subscriber goes. */
    public static Node draining(Database database, Duration drain) {
        KernelSettings usual = KernelSettings.withHostTimeout(Duration.ofSeconds(2));
        return on(
                database,
                (HostServices) null,
                new KernelSettings(usual.hostTimeout(), usual.eventsKept(), usual.intakeKeysKept(), drain));
    }

    private static synchronized Node on(Database database, HostServices host, KernelSettings settings) {
        Transactions transactions = TRANSACTIONS.computeIfAbsent(database, Node::start);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
        return new Node(
                POOLS.get(database),
                transactions,
                now,
                new ConcurrentHashMap<>(),
                host,
                MissingServices.NONE,
                settings);
    }

    /** On transactions of the test's own. */
    public Node with(Transactions others) {
        return new Node(
                pool,
                others,
                now,
                users,
                null,
                MissingServices.NONE,
                KernelSettings.withHostTimeout(Duration.ofSeconds(2)));
    }

    /** Told of missing services in the test's own way. */
    public Node with(MissingServices missing) {
        return new Node(
                pool, transactions, now, users, null, missing, KernelSettings.withHostTimeout(Duration.ofSeconds(2)));
    }

    public Node another() {
        return with(transactions);
    }

    private static Transactions start(Database database) {
        HikariDataSource pool = database.freshDatabase();
        POOLS.put(database, pool);
        PlainPersistence persistence = new PlainPersistence(pool);
        persistence.start("kernel", "db/kernel", Node.class.getClassLoader());
        return persistence.transactions();
    }

    /** A new tenant; the module is on in it. */
    public TenantId tenant() {
        TenantId tenant = tenantWithoutModules();
        kernel.modules().switchTo(CallContext.system(tenant), MODULE, true).orThrow();
        return tenant;
    }

    public TenantId tenantWithoutModules() {
        TenantId id = new TenantId("t" + UUID.randomUUID().toString().replace("-", ""));
        Tenant tenant = new Tenant(id, "Test", ZoneId.of("Europe/Berlin"), Locale.GERMANY, "DE", null);
        kernel.tenants().create(CallContext.system(Tenants.PLATFORM), tenant).orThrow();
        return id;
    }

    public void switchTo(TenantId tenant, boolean enabled) {
        kernel.modules().switchTo(CallContext.system(tenant), MODULE, enabled).orThrow();
    }

    public CallContext user(TenantId tenant, String name, Permission... permissions) {
        return user(
                tenant, name, Arrays.stream(permissions).map(Permission::key).collect(Collectors.toSet()));
    }

    public CallContext userWithAllRights(TenantId tenant, String name) {
        return user(tenant, name, Set.of("*"));
    }

    private CallContext user(TenantId tenant, String name, Set<String> keys) {
        UserId id = new UserId(name);
        users.put(tenant + "/" + id, new HostUser(id, name, null, true, List.of(), keys, null, null));
        kernel.hostUsers().forget();
        return CallContext.of(tenant, id);
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** A pool that the test may break; its transactions see the same data. */
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        kernel.close();
    }

    private static UserDirectory directory(Map<String, HostUser> users) {
        return new FoundBy((tenant, user) -> Optional.ofNullable(users.get(tenant + "/" + user)));
    }

    /** The module of the tests. */
    public record Orders() implements ModuleDescriptor {
        @Override
        public ModuleId id() {
            return MODULE;
        }

        @Override
        public String displayName(Locale locale) {
            return "Orders";
        }

        @Override
        public List<Permission> permissions() {
            return List.of(READ, WRITE);
        }
    }
}
