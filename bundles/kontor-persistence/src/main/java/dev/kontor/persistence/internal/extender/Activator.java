package dev.kontor.persistence.internal.extender;

import dev.kontor.kernel.health.HealthCheck;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Starts and stops the watch over data sources, and with them over the bundles that have a unit, and its health. */
public final class Activator implements BundleActivator {
    private DatabaseWatch watch;
    private List<ServiceRegistration<HealthCheck>> checks;

    @Override
    public void start(BundleContext context) {
        watch = new DatabaseWatch(context);
        watch.open();
        checks = Stream.of(new DatabaseHealth(watch::connections), new MigrationHealth(watch::units))
                .map(check -> context.registerService(HealthCheck.class, check, null))
                .toList();
    }

    @Override
    public void stop(BundleContext context) {
        checks.forEach(ServiceRegistration::unregister);
        watch.close();
    }
}
