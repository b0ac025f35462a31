package dev.kontor.persistence.internal.extender;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts and stops the watch over data sources, and with them over the bundles that have a unit. */
public final class Activator implements BundleActivator {
    private DatabaseWatch watch;

    @Override
    public void start(BundleContext context) {
        watch = new DatabaseWatch(context);
        watch.open();
    }

    @Override
    public void stop(BundleContext context) {
        watch.close();
    }
}
