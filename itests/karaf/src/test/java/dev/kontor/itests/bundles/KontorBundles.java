package dev.kontor.itests.bundles;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of Kontor that hold logic: updated as {@code bundle:update} does it, and looked for in memory afterwards. */
final class KontorBundles {

    private final BundleContext context;
    private final List<WeakReference<ClassLoader>> replaced = new ArrayList<>();

    KontorBundles(BundleContext context) {
        this.context = context;
    }

    /** All but the APIs and the libraries, on which nothing of ours may be built anew. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("kontor-"))
                .filter(bundle -> !bundle.getSymbolicName().endsWith("-api"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    void update(Bundle bundle) throws BundleException, InterruptedException {
        all().forEach(each ->
                replaced.add(new WeakReference<>(each.adapt(BundleWiring.class).getClassLoader())));
        bundle.update();
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        if (!refreshed.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The framework did not refresh " + bundle + " in time");
        }
    }

    /** Whose class loaders of earlier updates are still in memory, apart from those in use: a name for each. */
    List<String> leftBehind() {
        System.gc();
        List<ClassLoader> inUse = all().stream()
                .map(bundle -> bundle.adapt(BundleWiring.class).getClassLoader())
                .toList();
        return replaced.stream()
                .map(WeakReference::get)
                .filter(loader -> loader != null && !inUse.contains(loader))
                .distinct()
                .map(ClassLoader::toString)
                .toList();
    }

    /** How many sessions of EclipseLink are in memory, after a collection of the garbage. */
    static long sessions() {
        return histogram()
                .lines()
                .map(String::strip)
                .filter(line ->
                        line.matches(".* org\\.eclipse\\.persistence\\.sessions\\.server\\.ServerSession( .*)?"))
                .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]))
                .sum();
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }
}
