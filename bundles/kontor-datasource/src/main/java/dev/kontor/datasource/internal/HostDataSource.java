package dev.kontor.datasource.internal;

import dev.kontor.persistence.DatabaseConnections;
import dev.kontor.rules.BorrowedService;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Offers the data source of the host as ours, for as long as the host offers it. */
final class HostDataSource extends ServiceTracker<DataSource, ServiceRegistration<DatabaseConnections>>
        implements AutoCloseable {

    private HostDataSource(BundleContext context, Filter filter) {
        super(context, filter, null);
    }

    static HostDataSource open(BundleContext context, String filter) {
        HostDataSource tracker = new HostDataSource(context, parse(filter));
        tracker.open();
        return tracker;
    }

    private static Filter parse(String filter) {
        try {
            return FrameworkUtil.createFilter("(&(objectClass=" + DataSource.class.getName() + ")" + filter + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("Not an LDAP filter, though it was read as one: " + filter, e);
        }
    }

    @Override
    public ServiceRegistration<DatabaseConnections> addingService(ServiceReference<DataSource> reference) {
        DataSource dataSource = context.getService(reference);
        if (dataSource == null) {
            return null;
        }
        DatabaseConnections connections = dataSource::getConnection;
        return context.registerService(DatabaseConnections.class, connections, null);
    }

    @Override
    public void removedService(
            ServiceReference<DataSource> reference, ServiceRegistration<DatabaseConnections> registration) {
        registration.unregister();
        BorrowedService.giveBack(context, reference);
    }
}
