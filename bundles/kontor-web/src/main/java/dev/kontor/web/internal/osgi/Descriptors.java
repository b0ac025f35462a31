package dev.kontor.web.internal.osgi;

import dev.kontor.kernel.module.ModuleDescriptor;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** What the modules that are there say of themselves. */
public final class Descriptors implements Supplier<List<ModuleDescriptor>> {

    private final ServiceTracker<ModuleDescriptor, ModuleDescriptor> tracker;

    public Descriptors(BundleContext context) {
        tracker = new ServiceTracker<>(context, ModuleDescriptor.class, null);
    }

    public void open() {
        tracker.open();
    }

    public void close() {
        tracker.close();
    }

    @Override
    public List<ModuleDescriptor> get() {
        return List.of(tracker.getServices(new ModuleDescriptor[0]));
    }
}
