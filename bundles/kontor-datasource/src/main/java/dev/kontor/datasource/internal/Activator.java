package dev.kontor.datasource.internal;

import dev.kontor.rules.ConfigAdminSettings;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ManagedService;

/** Asks for the configuration, and at the end leaves no connection and no driver behind. */
public final class Activator implements BundleActivator {
    private DataSourceConfiguration configuration;
    private ServiceRegistration<ManagedService> registration;

    @Override
    public void start(BundleContext context) {
        configuration = new DataSourceConfiguration(
                settings -> open(context, settings),
                new Folders(context.getProperty("karaf.data"), context.getProperty("karaf.etc")));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_PID, DataSourceConfiguration.PID);
        registration =
                context.registerService(ManagedService.class, new ConfigAdminSettings(configuration), properties);
    }

    private static AutoCloseable open(BundleContext context, DatabaseSettings settings) {
        return settings.dataSourceFilter()
                .<AutoCloseable>map(filter -> HostDataSource.open(context, filter))
                .orElseGet(() -> new PublishedPool(context, settings));
    }

    /** The drivers enter themselves into a list of the JVM, which would hold this bundle's class loader for ever. */
    @Override
    public void stop(BundleContext context) throws Exception {
        registration.unregister();
        configuration.close();
        org.h2.Driver.unload();
        if (org.postgresql.Driver.isRegistered()) {
            org.postgresql.Driver.deregister();
        }
    }
}
