package dev.kontor.persistence.internal.extender;

import dev.kontor.persistence.Unit;
import dev.kontor.persistence.internal.migration.SchemaTooNewException;
import dev.kontor.persistence.internal.transaction.FailureCause;
import dev.kontor.persistence.internal.unit.PersistenceUnit;
import dev.kontor.persistence.internal.unit.UnitDescription;
import dev.kontor.persistence.internal.unit.UnitStarter;
import dev.kontor.rules.OfferedService;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A started bundle that says by its headers that it has a unit. */
final class UnitBundle {
    private static final Logger LOG = LoggerFactory.getLogger(UnitBundle.class);
    private static final String UNIT_HEADER = "Kontor-Persistence";
    private static final String MIGRATIONS_HEADER = "Kontor-Migrations";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SECONDS_UNTIL_NEXT_TRY = 2;

    private final Bundle bundle;
    private final BundleContext context;
    private final UnitStarter starter;
    private final ScheduledExecutorService worker;
    private PersistenceUnit unit;
    private ServiceRegistration<Unit> registration;
    private boolean waitingForDatabase;
    private boolean stopped;
    private volatile Readiness readiness = Readiness.WAITING;

    /** How far the unit has come; asked while it is being started. */
    enum Readiness {
        WAITING,
        READY,
        TOO_OLD,
        FAILED
    }

    UnitBundle(Bundle bundle, BundleContext context, UnitStarter starter, ScheduledExecutorService worker) {
        this.bundle = bundle;
        this.context = context;
        this.starter = starter;
        this.worker = worker;
    }

    static boolean hasUnit(Bundle bundle) {
        return bundle.getHeaders().get(UNIT_HEADER) != null;
    }

    /** A bundle that stops while its unit is being started waits for it, then takes it away again. */
    synchronized void start() {
        if (stopped) {
            return;
        }
        try {
            unit = create();
            offer();
        } catch (SchemaTooNewException e) {
            readiness = Readiness.TOO_OLD;
            LOG.error("{} ({})", e.getMessage(), bundle);
        } catch (SQLException | RuntimeException e) {
            FailureCause.lossOfConnection(e).ifPresentOrElse(this::tryAgainLater, () -> failed(e));
        }
    }

    private void offer() {
        try {
            readiness = Readiness.READY;
            registration = context.registerService(Unit.class, unit, properties());
            LOG.info("Unit {} of {} is ready", name(), bundle);
        } catch (IllegalStateException persistenceStopped) {
            LOG.debug("Unit {} of {} comes with the next start of persistence", name(), bundle, persistenceStopped);
            readiness = Readiness.WAITING;
            unit.close(PATIENCE);
            unit = null;
        }
    }

    private void failed(Exception failure) {
        readiness = Readiness.FAILED;
        LOG.error("Unit {} of {} does not start", name(), bundle, failure);
    }

    Readiness readiness() {
        return readiness;
    }

    private PersistenceUnit create() throws SQLException {
        String migrations = header(MIGRATIONS_HEADER);
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return starter.start(describe(), migrations, new BundleScripts(wiring), wiring.getClassLoader());
    }

    private UnitDescription describe() {
        URL file = bundle.getEntry(UnitDescription.FILE);
        if (file == null) {
            throw new IllegalArgumentException(bundle + " has no " + UnitDescription.FILE);
        }
        return UnitDescription.read(name(), file)
                .orElseThrow(() -> new IllegalArgumentException(file + " describes no unit " + name()));
    }

    private void tryAgainLater(Throwable reason) {
        if (!waitingForDatabase) {
            LOG.warn("Unit {} of {} waits for the database: {}", name(), bundle, reason.getMessage());
            waitingForDatabase = true;
        }
        worker.schedule(this::start, SECONDS_UNTIL_NEXT_TRY, TimeUnit.SECONDS);
    }

    synchronized void stop() {
        stopped = true;
        if (registration != null) {
            OfferedService.withdraw(registration);
            registration = null;
            unit.close(PATIENCE);
            unit = null;
        }
    }

    private Dictionary<String, Object> properties() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Unit.UNIT, name());
        return properties;
    }

    String name() {
        return header(UNIT_HEADER);
    }

    private String header(String header) {
        String value = bundle.getHeaders().get(header);
        if (value == null) {
            throw new IllegalArgumentException(bundle + " has a unit, but no header " + header);
        }
        return value.strip();
    }
}
