package dev.kontor.persistence.internal.extender;

import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.rules.BorrowedService;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Units and transactions exist while there is a data source, and always over the best one of those that are there. */
final class DatabaseWatch extends ServiceTracker<DatabaseConnections, DatabaseConnections> {
    private ServiceReference<DatabaseConnections> used;
    private volatile RunningDatabase running;

    DatabaseWatch(BundleContext context) {
        super(context, DatabaseConnections.class, null);
    }

    /** The data source in use; asked while units are being started. */
    Optional<DatabaseConnections> connections() {
        return Optional.ofNullable(running).map(RunningDatabase::connections);
    }

    Collection<UnitBundle> units() {
        RunningDatabase database = running;
        return database == null ? List.of() : database.getTracked().values();
    }

    @Override
    public synchronized DatabaseConnections addingService(ServiceReference<DatabaseConnections> reference) {
        DatabaseConnections connections = super.addingService(reference);
        if (connections != null && running == null) {
            use(reference, connections);
        }
        return connections;
    }

    @Override
    public synchronized void removedService(
            ServiceReference<DatabaseConnections> reference, DatabaseConnections connections) {
        if (reference.equals(used)) {
            running.close();
            running = null;
            used = null;
            useAnother();
        }
        BorrowedService.giveBack(context, reference);
    }

    private void useAnother() {
        ServiceReference<DatabaseConnections> other = getServiceReference();
        DatabaseConnections connections = other == null ? null : getService(other);
        if (connections != null) {
            use(other, connections);
        }
    }

    private void use(ServiceReference<DatabaseConnections> reference, DatabaseConnections connections) {
        used = reference;
        running = new RunningDatabase(context, connections);
        running.open();
    }
}
