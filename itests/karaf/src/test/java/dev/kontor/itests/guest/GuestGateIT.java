package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.itests.container.InContainer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;

/** P1, P2: Kontor comes, is updated and goes, and no bundle of the host is refreshed, restarted or wired anew. */
@InContainer(with = {ForeignBundles.class, Guest.class, HostFeature.class})
class GuestGateIT {

    private static final Set<String> ALL =
            Set.of("kontor-activities", "kontor-contacts", "kontor-mail", "kontor-web", "kontor-host-standalone");

    @Inject
    private FeaturesService features;

    @Inject
    private BundleContext context;

    private URI host;
    private Guest kontor;

    @BeforeAll
    void a_host_is_there() throws Exception {
        host = new HostFeature(Path.of(System.getProperty("karaf.data"))).write();
        features.addRepository(host);
        kontor = new Guest(features, context);
        kontor.install("host");
    }

    @AfterEach
    void kontor_goes() throws Exception {
        kontor.uninstallWhatIsThere(ALL);
    }

    @AfterAll
    void the_host_goes() throws Exception {
        kontor.close();
        kontor.uninstall("host");
        features.removeRepository(host);
    }

    @Test
    void installing_and_uninstalling_everything_changes_no_bundle_of_the_host() throws Exception {
        kontor.watch();

        kontor.install(ALL.toArray(String[]::new));
        kontor.assertUnnoticed();

        kontor.uninstall(ALL.toArray(String[]::new));
        kontor.assertUnnoticed();
    }

    @Test
    void one_feature_after_the_other_in_any_order_changes_no_bundle_of_the_host() throws Exception {
        kontor.watch();

        for (String feature : List.of("kontor-mail", "kontor-activities", "kontor-host-standalone")) {
            kontor.install(feature);
            kontor.assertUnnoticed();
        }
        for (String feature : List.of("kontor-activities", "kontor-mail", "kontor-host-standalone")) {
            kontor.uninstall(feature);
            kontor.assertUnnoticed();
        }
    }

    @Test
    void updating_and_refreshing_each_of_our_bundles_changes_no_bundle_of_the_host() throws Exception {
        kontor.watch();
        kontor.install(ALL.toArray(String[]::new));

        kontor.updateEach();
        assertThat(kontor.bundles()).hasSizeGreaterThan(15);
    }

    @Test
    void health_brings_felixs_api_where_there_is_none_and_changes_no_bundle_that_was_there() throws Exception {
        List<String> before = kontor.watch();
        ForeignBundles foreign = kontor.foreign();

        kontor.install("kontor-health");
        assertThat(foreign.snapshot()).containsAll(before).hasSize(before.size() + 1);
        assertThat(foreign.eventsSinceThen())
                .isNotEmpty()
                .allMatch(event -> event.startsWith("org.apache.felix.healthcheck.api"));

        kontor.uninstall("kontor-health");
        assertThat(foreign.snapshot()).isEqualTo(before);
        assertThat(foreign.eventsSinceThen()).allMatch(event -> event.startsWith("org.apache.felix.healthcheck.api"));
    }

    @Test
    void a_bundle_with_dynamic_imports_finds_none_of_our_libraries() throws Exception {
        kontor.install(ALL.toArray(String[]::new));
        Bundle dynamic = bundle("host-dynamic");

        for (String library : List.of("jakarta.persistence.EntityManager", "javax.ws.rs.GET", "org.jsoup.Jsoup")) {
            assertThatThrownBy(() -> dynamic.loadClass(library)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void a_guest_that_shares_a_library_is_noticed() throws Exception {
        kontor.watch();

        kontor.install("intruder");
        List<String> changes = kontor.changes();
        kontor.uninstall("intruder");

        assertThat(changes).anyMatch(change -> change.startsWith("host-greedy"));
        assertThat(kontor.foreign().eventsSinceThen())
                .contains(bundle("host-greedy") + " event " + BundleEvent.STARTED);
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
