package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.ledger.Invoice;
import com.example.ledger.Ledger;
import dev.kontor.itests.container.InContainer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * P1, P2, P3: a host keeps its own data by Karaf's JPA and EclipseLink, before, beside and after ours. With
 * {@code -Dkontor.hosts=all}: Karaf's features for it are downloaded.
 */
@EnabledIfSystemProperty(named = "kontor.hosts", matches = "all")
@InContainer(with = {ForeignBundles.class, Guest.class, JpaHostFeature.class, Ledger.class, Invoice.class})
class JpaHostIT {

    /** Karaf's resolver and Felix disagree about Karaf's own JPA: any feature would have it refreshed, also without us. */
    private static final EnumSet<FeaturesService.Option> WITHOUT_REFRESH =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    private static final Set<String> ALL = Set.of("kontor-activities", "kontor-mail", "kontor-admin");

    @Inject
    private FeaturesService features;

    @Inject
    private BundleContext context;

    private URI host;
    private Guest kontor;
    private long written;
    private long sum;

    @BeforeAll
    void a_host_with_jpa_is_there() throws Exception {
        host = new JpaHostFeature(Path.of(System.getProperty("karaf.data"))).write();
        features.addRepository(host);
        new Guest(features, context).install("jpa-host");
        kontor = new Guest(features, context, WITHOUT_REFRESH);
    }

    @AfterAll
    void the_host_goes() throws Exception {
        kontor.uninstallWhatIsThere(ALL);
        kontor.uninstall("jpa-host");
        kontor.close();
        features.removeRepository(host);
    }

    @Test
    void it_reads_its_own_data_before_beside_and_after_ours() throws Exception {
        assertLedgerWorks();
        kontor.watch();

        kontor.install(ALL.toArray(String[]::new));
        kontor.assertUnnoticed();
        assertLedgerWorks();

        kontor.updateEach();
        assertLedgerWorks();

        kontor.uninstall(ALL.toArray(String[]::new));
        kontor.assertUnnoticed();
        assertLedgerWorks();
    }

    private void assertLedgerWorks() throws Exception {
        ServiceReference<LongUnaryOperator> reference = ledger();
        sum += ++written;
        assertThat(context.getService(reference).applyAsLong(written)).isEqualTo(sum);
        context.ungetService(reference);
    }

    private ServiceReference<LongUnaryOperator> ledger() throws Exception {
        String unit = "(unit=" + Ledger.UNIT + ")";
        Awaitility.await("the host's ledger")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !context.getServiceReferences(LongUnaryOperator.class, unit)
                        .isEmpty());
        return context.getServiceReferences(LongUnaryOperator.class, unit)
                .iterator()
                .next();
    }
}
