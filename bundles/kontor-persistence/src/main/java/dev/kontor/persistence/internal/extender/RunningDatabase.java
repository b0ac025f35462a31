package dev.kontor.persistence.internal.extender;

import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.internal.transaction.ThreadTransactions;
import dev.kontor.persistence.internal.unit.UnitStarter;
import dev.kontor.rules.OfferedService;
import dev.kontor.rules.OwnThreads;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;

/** One data source: its transactions, and the units of all bundles that are started and have one. */
final class RunningDatabase extends BundleTracker<UnitBundle> {
    private final DatabaseConnections connections;
    private final ThreadTransactions transactions;
    private final UnitStarter starter;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(new OwnThreads(RunningDatabase.class, "kontor-persistence"));
    private ServiceRegistration<Transactions> registration;

    RunningDatabase(BundleContext context, DatabaseConnections connections) {
        super(context, Bundle.STARTING | Bundle.ACTIVE, null);
        this.connections = connections;
        transactions = new ThreadTransactions(connections);
        starter = new UnitStarter(connections, transactions);
    }

    @Override
    public void open() {
        registration = context.registerService(Transactions.class, transactions, null);
        super.open();
    }

    DatabaseConnections connections() {
        return connections;
    }

    /** Migrations may take long, so they don't hold up the start of the bundle. */
    @Override
    public UnitBundle addingBundle(Bundle bundle, BundleEvent event) {
        if (!UnitBundle.hasUnit(bundle)) {
            return null;
        }
        UnitBundle unit = new UnitBundle(bundle, context, starter, worker);
        worker.execute(unit::start);
        return unit;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, UnitBundle unit) {
        unit.stop();
    }

    @Override
    public void close() {
        super.close();
        worker.shutdownNow();
        OfferedService.withdraw(registration);
    }
}
