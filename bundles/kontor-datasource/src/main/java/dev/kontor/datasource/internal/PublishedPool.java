package dev.kontor.datasource.internal;

import dev.kontor.persistence.DatabaseConnections;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A pool of our own, offered as a service; whoever uses it has let it go before it is closed. */
final class PublishedPool implements AutoCloseable {
    private final ConnectionPool pool;
    private final PoolFigures figures;
    private final ServiceRegistration<DatabaseConnections> registration;

    PublishedPool(BundleContext context, DatabaseSettings settings) {
        pool = new ConnectionPool(settings);
        figures = pool.figures();
        figures.register();
        registration = context.registerService(DatabaseConnections.class, pool, null);
    }

    @Override
    public void close() {
        registration.unregister();
        figures.close();
        pool.close();
    }
}
