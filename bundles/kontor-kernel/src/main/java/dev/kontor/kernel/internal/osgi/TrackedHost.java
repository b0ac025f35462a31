package dev.kontor.kernel.internal.osgi;

import dev.kontor.kernel.internal.host.HostPart;
import dev.kontor.kernel.internal.host.HostServices;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** The parts of the host among the services: of several, the one of the highest ranking. */
public final class TrackedHost implements HostServices, AutoCloseable {
    private static final long PATIENCE_MILLIS = 1_500;

    private final Map<HostPart, ServiceTracker<Object, Object>> trackers = new EnumMap<>(HostPart.class);
    private volatile Set<HostPart> brought = Set.of();

    public TrackedHost(BundleContext context) {
        for (HostPart part : HostPart.values()) {
            trackers.put(part, new ServiceTracker<>(context, part.type().getName(), null) {
                @Override
                public Object addingService(ServiceReference<Object> reference) {
                    remember(part);
                    return super.addingService(reference);
                }
            });
        }
    }

    public void open() {
        trackers.values().forEach(ServiceTracker::open);
    }

    private synchronized void remember(HostPart part) {
        Set<HostPart> more = EnumSet.of(part);
        more.addAll(brought);
        brought = Set.copyOf(more);
    }

    @Override
    public boolean brought(HostPart part) {
        return brought.contains(part);
    }

    @Override
    public Optional<Object> find(HostPart part) throws InterruptedException {
        return Optional.ofNullable(trackers.get(part).waitForService(PATIENCE_MILLIS));
    }

    @Override
    public void close() {
        trackers.values().forEach(ServiceTracker::close);
    }
}
