package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Kontor as a guest comes, is updated and goes; and what its host sees of it. */
final class Guest implements AutoCloseable {

    private final FeaturesService features;
    private final BundleContext context;
    private final ForeignBundles foreign;
    private final EnumSet<FeaturesService.Option> options;
    private List<String> before = List.of();

    Guest(FeaturesService features, BundleContext context) {
        this(features, context, EnumSet.noneOf(FeaturesService.Option.class));
    }

    /**
     * @param options with which features come and go
     */
    Guest(FeaturesService features, BundleContext context, EnumSet<FeaturesService.Option> options) {
        this.features = features;
        this.context = context;
        this.foreign = new ForeignBundles(context);
        this.options = options;
    }

    ForeignBundles foreign() {
        return foreign;
    }

    /** From now on the host's bundles are to stay as they are. */
    List<String> watch() {
        foreign.eventsSinceThen();
        before = foreign.snapshot();
        return before;
    }

    void assertUnnoticed() {
        assertThat(foreign.snapshot()).isEqualTo(before);
        assertThat(foreign.eventsSinceThen()).isEmpty();
    }

    /** What is seen of the bundles that aren't as they were. */
    List<String> changes() {
        return foreign.snapshot().stream()
                .filter(line -> !before.contains(line))
                .toList();
    }

    void install(String... names) throws Exception {
        features.installFeatures(Set.of(names), options);
    }

    void uninstall(String... names) throws Exception {
        for (String name : names) {
            features.uninstallFeature(name, options);
        }
    }

    void uninstallWhatIsThere(Set<String> names) throws Exception {
        for (String name : names) {
            if (features.getFeature(name) != null && features.isInstalled(features.getFeature(name))) {
                uninstall(name);
            }
        }
    }

    /** As {@code bundle:update} does it, one bundle of ours after the other, and the host notices none. */
    void updateEach() throws BundleException, InterruptedException {
        for (Bundle bundle : bundles()) {
            bundle.update();
            refresh(bundle);
            assertUnnoticed();
        }
    }

    /** Ours. */
    List<Bundle> bundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("kontor-"))
                .toList();
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(Set.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        assertThat(refreshed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        foreign.close();
    }
}
