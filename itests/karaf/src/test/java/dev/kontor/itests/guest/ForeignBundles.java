package dev.kontor.itests.guest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** What can be seen of the bundles that aren't Kontor's: a guest must leave all of it as it was. */
final class ForeignBundles implements SynchronousBundleListener {

    private final BundleContext context;
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    ForeignBundles(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (foreign(event.getBundle())) {
            events.add(event.getBundle() + " event " + event.getType());
        }
    }

    /** One line for each bundle: state, when it was changed last, the identity of its wiring and each of its wires. */
    List<String> snapshot() {
        return Arrays.stream(context.getBundles())
                .filter(this::foreign)
                .map(ForeignBundles::describe)
                .toList();
    }

    /** Every start, stop, resolution, update, installation of a foreign bundle since this was asked last. */
    List<String> eventsSinceThen() {
        synchronized (events) {
            List<String> seen = List.copyOf(events);
            events.clear();
            return seen;
        }
    }

    void close() {
        context.removeBundleListener(this);
    }

    private boolean foreign(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return bundle != context.getBundle() && (name == null || !name.startsWith("kontor-"));
    }

    private static String describe(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return bundle + " state " + bundle.getState() + " modified " + bundle.getLastModified() + " wiring "
                + System.identityHashCode(wiring) + " wires " + wires(wiring);
    }

    private static String wires(BundleWiring wiring) {
        if (wiring == null) {
            return "none";
        }
        return wiring.getRequiredWires(null).stream()
                .collect(Collectors.groupingBy(
                        wire -> wire.getProvider().getBundle(), TreeMap::new, Collectors.counting()))
                .toString();
    }
}
