package dev.kontor.health.internal;

import dev.kontor.kernel.health.HealthCheck;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Offers each of our checks as one of Felix's, for as long as it is there. */
public final class Activator implements BundleActivator {
    private static final String TAG = "kontor";

    private ServiceTracker<HealthCheck, ServiceRegistration<?>> checks;

    @Override
    public void start(BundleContext context) {
        checks = new ServiceTracker<>(context, HealthCheck.class, null) {
            @Override
            public ServiceRegistration<?> addingService(ServiceReference<HealthCheck> reference) {
                HealthCheck check = context.getService(reference);
                return check == null
                        ? null
                        : context.registerService(
                                org.apache.felix.hc.api.HealthCheck.class, new FelixCheck(check), properties(check));
            }

            @Override
            public void removedService(ServiceReference<HealthCheck> reference, ServiceRegistration<?> registration) {
                registration.unregister();
                context.ungetService(reference);
            }
        };
        checks.open();
    }

    private static Dictionary<String, Object> properties(HealthCheck check) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(org.apache.felix.hc.api.HealthCheck.NAME, TAG + " " + check.name());
        properties.put(org.apache.felix.hc.api.HealthCheck.TAGS, new String[] {TAG, TAG + "-" + check.name()});
        return properties;
    }

    @Override
    public void stop(BundleContext context) {
        checks.close();
    }
}
