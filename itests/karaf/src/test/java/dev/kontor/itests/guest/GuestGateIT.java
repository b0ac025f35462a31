package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.itests.container.InContainer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** P1, P2: Kontor comes, is updated and goes, and no bundle of the host is refreshed, restarted or wired anew. */
@InContainer(with = {ForeignBundles.class, HostFeature.class})
class GuestGateIT {

    private static final Set<String> ALL =
            Set.of("kontor-activities", "kontor-contacts", "kontor-mail", "kontor-web", "kontor-host-standalone");

    @Inject
    private FeaturesService features;

    @Inject
    private BundleContext context;

    private URI host;
    private ForeignBundles foreign;

    @BeforeAll
    void a_host_is_there() throws Exception {
        host = new HostFeature(Path.of(System.getProperty("karaf.data"))).write();
        features.addRepository(host);
        install("host");
        foreign = new ForeignBundles(context);
    }

    @AfterEach
    void kontor_goes() throws Exception {
        for (String feature : ALL) {
            if (features.isInstalled(features.getFeature(feature))) {
                uninstall(feature);
            }
        }
    }

    @AfterAll
    void the_host_goes() throws Exception {
        foreign.close();
        uninstall("host");
        features.removeRepository(host);
    }

    @Test
    void installing_and_uninstalling_everything_changes_no_bundle_of_the_host() throws Exception {
        List<String> before = start();

        install(ALL.toArray(String[]::new));
        assertUnchanged(before);

        uninstall(ALL.toArray(String[]::new));
        assertUnchanged(before);
    }

    @Test
    void one_feature_after_the_other_in_any_order_changes_no_bundle_of_the_host() throws Exception {
        List<String> before = start();

        for (String feature : List.of("kontor-mail", "kontor-activities", "kontor-host-standalone")) {
            install(feature);
            assertUnchanged(before);
        }
        for (String feature : List.of("kontor-activities", "kontor-mail", "kontor-host-standalone")) {
            uninstall(feature);
            assertUnchanged(before);
        }
    }

    @Test
    void updating_and_refreshing_each_of_our_bundles_changes_no_bundle_of_the_host() throws Exception {
        List<String> before = start();
        install(ALL.toArray(String[]::new));

        for (Bundle bundle : ours()) {
            bundle.update();
            refresh(bundle);
            assertUnchanged(before);
        }
        assertThat(ours()).hasSizeGreaterThan(15);
    }

    @Test
    void health_brings_felixs_api_where_there_is_none_and_changes_no_bundle_that_was_there() throws Exception {
        List<String> before = start();

        install("kontor-health");
        assertThat(foreign.snapshot()).containsAll(before).hasSize(before.size() + 1);
        assertThat(foreign.eventsSinceThen())
                .isNotEmpty()
                .allMatch(event -> event.startsWith("org.apache.felix.healthcheck.api"));

        uninstall("kontor-health");
        assertThat(foreign.snapshot()).isEqualTo(before);
        assertThat(foreign.eventsSinceThen()).allMatch(event -> event.startsWith("org.apache.felix.healthcheck.api"));
    }

    @Test
    void a_bundle_with_dynamic_imports_finds_none_of_our_libraries() throws Exception {
        install(ALL.toArray(String[]::new));
        Bundle dynamic = bundle("host-dynamic");

        for (String library : List.of("jakarta.persistence.EntityManager", "javax.ws.rs.GET", "org.jsoup.Jsoup")) {
            assertThatThrownBy(() -> dynamic.loadClass(library)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void a_guest_that_shares_a_library_is_noticed() throws Exception {
        List<String> before = start();

        install("intruder");
        List<String> changes = changes(before);
        uninstall("intruder");

        assertThat(changes).anyMatch(change -> change.startsWith("host-greedy"));
        assertThat(foreign.eventsSinceThen()).contains(bundle("host-greedy") + " event " + BundleEvent.STARTED);
    }

    private List<String> start() {
        foreign.eventsSinceThen();
        return foreign.snapshot();
    }

    private void assertUnchanged(List<String> before) {
        assertThat(foreign.snapshot()).isEqualTo(before);
        assertThat(foreign.eventsSinceThen()).isEmpty();
    }

    private List<String> changes(List<String> before) {
        return foreign.snapshot().stream()
                .filter(line -> !before.contains(line))
                .toList();
    }

    private List<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("kontor-"))
                .toList();
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
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

    private void install(String... names) throws Exception {
        features.installFeatures(Set.of(names), EnumSet.noneOf(FeaturesService.Option.class));
    }

    private void uninstall(String... names) throws Exception {
        for (String name : names) {
            features.uninstallFeature(name);
        }
    }
}
