package dev.kontor.kernel.internal;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventSubscriptions;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.internal.audit.Audit;
import dev.kontor.kernel.internal.audit.ContentRules;
import dev.kontor.kernel.internal.audit.Sealer;
import dev.kontor.kernel.internal.event.CommitSignal;
import dev.kontor.kernel.internal.event.DeliverEvents;
import dev.kontor.kernel.internal.event.DeliveryService;
import dev.kontor.kernel.internal.event.Dispatcher;
import dev.kontor.kernel.internal.event.EventRetention;
import dev.kontor.kernel.internal.event.EventTable;
import dev.kontor.kernel.internal.event.HeldDeliveries;
import dev.kontor.kernel.internal.event.StoredEvents;
import dev.kontor.kernel.internal.event.SubscriptionService;
import dev.kontor.kernel.internal.feed.CommittedFeed;
import dev.kontor.kernel.internal.figures.CallFigures;
import dev.kontor.kernel.internal.figures.EventFigures;
import dev.kontor.kernel.internal.guard.Admission;
import dev.kontor.kernel.internal.guard.FailureTranslation;
import dev.kontor.kernel.internal.guard.MissingServices;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.kernel.internal.health.TaskHealth;
import dev.kontor.kernel.internal.host.CheckedHost;
import dev.kontor.kernel.internal.host.HostCalls;
import dev.kontor.kernel.internal.host.HostServices;
import dev.kontor.kernel.internal.host.HostTrouble;
import dev.kontor.kernel.internal.host.HostUsers;
import dev.kontor.kernel.internal.host.LaterTrouble;
import dev.kontor.kernel.internal.intake.DurableIntake;
import dev.kontor.kernel.internal.module.KernelDescriptor;
import dev.kontor.kernel.internal.module.ModuleCatalog;
import dev.kontor.kernel.internal.module.ModuleService;
import dev.kontor.kernel.internal.platform.PlatformMemory;
import dev.kontor.kernel.internal.platform.PlatformTables;
import dev.kontor.kernel.internal.privacy.CarryOn;
import dev.kontor.kernel.internal.privacy.Contributors;
import dev.kontor.kernel.internal.privacy.PrivacyParts;
import dev.kontor.kernel.internal.secret.MasterKey;
import dev.kontor.kernel.internal.secret.MasterKeySource;
import dev.kontor.kernel.internal.secret.PersonKeys;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.internal.tenant.TenantService;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The kernel put together, in a container and without one; {@link #start} begins what runs in the background. */
public final class Kernel implements AutoCloseable {
    private static final Duration HOST_ANSWER_COUNTS = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_OTHER_NODES = Duration.ofMillis(400);
    private static final Duration TELL_OTHER_NODES = Duration.ofSeconds(30);
    private static final Duration TAKE_FIGURES = Duration.ofSeconds(10);
    private static final Duration CLEAN_UP = Duration.ofHours(1);
    private static final Duration FIRST_CLEAN_UP = Duration.ofMinutes(2);
    private static final Duration SEAL = Duration.ofSeconds(2);
    private static final Duration CARRY_ON = Duration.ofSeconds(5);
    private static final Duration SEAL_FOR_OTHERS = Duration.ofMinutes(1);

    private final CommitSignal signal = new CommitSignal();
    private final ModuleCatalog catalog = new ModuleCatalog();
    private final KernelTasks tasks;
    private final AtomicBoolean feedWoken = new AtomicBoolean();
    private final HostCalls hostCalls;
    private final HostUsers users;
    private final CheckedHost host;
    private final PlatformMemory platforms;
    private final TransactionalGuard guard;
    private final HostOutages outages;
    private final StoredEvents events;
    private final Dispatcher dispatcher;
    private final DeliveryService deliveries;
    private final SubscriptionService subscriptions;
    private final DurableIntake intake;
    private final CommittedFeed feed;
    private final EventRetention retention;
    private final Audit audit;
    private final MasterKey masterKey;
    private final PrivacyParts privacy;
    private final PersonKeys personKeys;
    private final ModuleService modules;
    private final TenantService tenants;
    private final KernelFigures figures;

    public Kernel(
            Transactions transactions,
            HostServices hostServices,
            KontorClock clock,
            IdSource ids,
            MissingServices services,
            KernelSettings.Current settings,
            MasterKeySource masterKeySource) {
        FailureTranslation failures = new FailureTranslation(services);
        tasks = new KernelTasks(failures);
        Sql sql = new Sql(transactions);
        figures = new KernelFigures(sql, transactions, clock);
        PlatformTables tables = new PlatformTables(sql);
        hostCalls = new HostCalls(hostServices, () -> settings.get().hostTimeout(), new LaterTrouble(this::trouble));
        users = new HostUsers(hostCalls, HOST_ANSWER_COUNTS, System::nanoTime);
        host = new CheckedHost(hostCalls, users);
        platforms = new PlatformMemory(tables, transactions);
        guard = new TransactionalGuard(new Admission(platforms, users), transactions, failures, figures.calls());
        masterKey = new MasterKey(masterKeySource, sql, transactions, clock);
        personKeys = new PersonKeys(masterKey, sql, transactions, clock);
        audit = Audit.of(guard, sql, transactions, masterKey, personKeys, clock);
        privacy = PrivacyParts.of(guard, sql, transactions, audit.trail(), personKeys, ids, clock);
        outages = new HostOutages(guard, audit.trail(), transactions, clock);
        events = new StoredEvents(sql, transactions, ids, clock, signal);
        HeldDeliveries held = new HeldDeliveries(sql, tables);
        dispatcher = new Dispatcher(
                new DeliverEvents(guard, transactions, platforms, sql, held, events, clock, figures.events()),
                failures,
                signal,
                () -> settings.get().drain());
        deliveries = new DeliveryService(guard, sql, events, audit.trail(), clock);
        subscriptions = new SubscriptionService(guard, sql, audit.trail(), clock);
        intake = new DurableIntake(
                guard, transactions, sql, events, clock, () -> settings.get().intakeKeysKept());
        feed = new CommittedFeed(new EventTable(sql), transactions, clock);
        retention = new EventRetention(
                sql, transactions, clock, () -> settings.get().eventsKept());
        modules = new ModuleService(guard, catalog, platforms, tables, held, audit.trail(), events, clock);
        tenants = new TenantService(guard, platforms, tables, audit.trail(), clock);
        catalog.add(new KernelDescriptor());
    }

    public void start() {
        tasks.every(LOOK_AT_OTHER_NODES, "Looking for tenants and switches of other nodes", platforms::refresh);
        tasks.every(LOOK_AT_OTHER_NODES, "Looking for new events", feed::poll);
        tasks.every(TELL_OTHER_NODES, "Telling which subscribers are here", dispatcher::renew);
        tasks.every(CLEAN_UP, FIRST_CLEAN_UP, "Deleting old events", retention::cleanUp);
        tasks.every(CLEAN_UP, FIRST_CLEAN_UP, "Forgetting old keys of the intake", intake::forgetOldKeys);
        tasks.every(SEAL, "Sealing the audit trail", audit.sealer()::sealNews);
        tasks.every(CARRY_ON, "Erasing persons", this::carryErasuresOn);
        tasks.every(SEAL_FOR_OTHERS, "Sealing the audit trail for other nodes", this::sealAll);
        tasks.every(TAKE_FIGURES, "Taking figures", figures::take);
        signal.tell(this::wakeFeed);
        dispatcher.start();
    }

    private void sealAll() {
        masterKey.check();
        Set<TenantId> tenants = new HashSet<>(platforms.current().tenants().keySet());
        tenants.add(Tenants.PLATFORM);
        audit.sealer().sealAll(tenants);
    }

    private void carryErasuresOn() {
        privacy.carryOn().with(platforms.current().tenants().keySet());
    }

    private HostTrouble trouble() {
        return outages;
    }

    private void wakeFeed() {
        if (feedWoken.compareAndSet(false, true)) {
            tasks.soon(() -> {
                feedWoken.set(false);
                feed.poll();
            });
        }
    }

    @Override
    public void close() {
        dispatcher.close();
        tasks.close();
        hostCalls.close();
    }

    public Guard guard() {
        return guard;
    }

    public Events events() {
        return events;
    }

    public CommittedFeed feed() {
        return feed;
    }

    public AuditTrail audit() {
        return audit.trail();
    }

    public ContentRules auditRules() {
        return audit.rules();
    }

    public AuditChain auditChain() {
        return audit.chain();
    }

    public Sealer sealer() {
        return audit.sealer();
    }

    public Privacy privacy() {
        return privacy.service();
    }

    public Contributors contributors() {
        return privacy.contributors();
    }

    public CarryOn erasures() {
        return privacy.carryOn();
    }

    public PersonKeys personKeys() {
        return personKeys;
    }

    public EventDeliveries deliveries() {
        return deliveries;
    }

    public EventSubscriptions subscriptions() {
        return subscriptions;
    }

    public void forgetOldKeys() {
        intake.forgetOldKeys();
    }

    public InteractionIntake intake() {
        return intake;
    }

    public Modules modules() {
        return modules;
    }

    public Tenants tenants() {
        return tenants;
    }

    public HealthCheck eventHealth() {
        return figures.eventHealth();
    }

    public CallFigures callFigures() {
        return figures.calls();
    }

    public EventFigures eventFigures() {
        return figures.events();
    }

    public HealthCheck taskHealth() {
        return new TaskHealth(tasks::progress);
    }

    public ModuleCatalog catalog() {
        return catalog;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public EventRetention retention() {
        return retention;
    }

    public Host host() {
        return host;
    }

    public HostUsers hostUsers() {
        return users;
    }

    public PlatformMemory platforms() {
        return platforms;
    }
}
