package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.InContainer;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.apache.karaf.kar.KarService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** P1, P2, P3: Kontor comes in one file to a host that reaches no repository, and goes again; the host doesn't notice. */
@InContainer(with = {ForeignBundles.class, Guest.class, HostFeature.class})
class KarIT {

    private static final String REPOSITORIES = "org.ops4j.pax.url.mvn.defaultRepositories";
    private static final String NAME = "kontor";

    @Inject
    private KarService kars;

    @Inject
    private FeaturesService features;

    @Inject
    private ConfigurationAdmin configurations;

    @Inject
    private BundleContext context;

    private URI host;
    private URI ofTheBuild;
    private String repositories;
    private Guest kontor;

    @BeforeAll
    void a_host_is_there_that_finds_nothing_of_ours() throws Exception {
        ofTheBuild = Arrays.stream(features.listRepositories())
                .filter(repository -> repository.getName().startsWith("kontor-"))
                .map(Repository::getURI)
                .findFirst()
                .orElseThrow();
        features.removeRepository(ofTheBuild);
        repositories = set(withoutTheBuild((String) resolver().getProperties().get(REPOSITORIES)));
        host = new HostFeature(Path.of(System.getProperty("karaf.data"))).write();
        features.addRepository(host);
        kontor = new Guest(features, context);
        kontor.install("host");
    }

    @AfterAll
    void the_host_goes() throws Exception {
        kontor.close();
        kontor.uninstall("host");
        features.removeRepository(host);
        set(repositories);
        features.addRepository(ofTheBuild);
    }

    @Test
    void it_comes_is_updated_and_goes_and_no_bundle_of_the_host_changes() throws Exception {
        kontor.watch();

        kars.install(new File(System.getProperty("kontor.kar")).toURI());
        kontor.assertUnnoticed();
        assertThat(kontor.bundles()).as("nothing starts unasked").isEmpty();

        kontor.install("kontor-activities", "kontor-mail", "kontor-admin");
        kontor.assertUnnoticed();
        assertThat(kontor.bundles()).hasSizeGreaterThan(15);

        kontor.updateEach();

        kars.uninstall(kars.list().stream()
                .filter(name -> name.startsWith(NAME))
                .findFirst()
                .orElseThrow());
        kontor.assertUnnoticed();
        assertThat(kontor.bundles()).isEmpty();
        assertThat(features.getFeature("kontor-activities")).isNull();
    }

    private Configuration resolver() throws Exception {
        return configurations.getConfiguration("org.ops4j.pax.url.mvn", null);
    }

    /** Sets where artifacts are found; gives what was set before. */
    private String set(String value) throws Exception {
        Dictionary<String, Object> properties = resolver().getProperties();
        String before = (String) properties.put(REPOSITORIES, value);
        resolver().update(properties);
        return before;
    }

    private static String withoutTheBuild(String repositories) {
        String without = repositories.replaceAll(",[^,]*@id=kontor@snapshots", "");
        assertThat(without).isNotEqualTo(repositories);
        return without;
    }
}
