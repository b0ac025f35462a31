package dev.kontor.kernel.internal.osgi;

import dev.kontor.kernel.health.Health;
import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.internal.health.HealthExamination;
import java.time.Duration;
import java.util.Collection;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Health is there as soon as the bundle starts: the rest of the kernel waits for a database, which may be the trouble. */
public final class HealthActivator implements BundleActivator {
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private ServiceTracker<HealthCheck, HealthCheck> checks;
    private HealthExamination examination;
    private ServiceRegistration<Health> registration;

    @Override
    public void start(BundleContext context) {
        checks = new ServiceTracker<>(context, HealthCheck.class, null);
        checks.open();
        examination = new HealthExamination(this::present, LIMIT, System::nanoTime);
        registration = context.registerService(Health.class, examination, null);
    }

    private Collection<HealthCheck> present() {
        return checks.getTracked().values();
    }

    @Override
    public void stop(BundleContext context) {
        registration.unregister();
        examination.close();
        checks.close();
    }
}
