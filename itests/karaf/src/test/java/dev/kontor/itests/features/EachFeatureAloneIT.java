package dev.kontor.itests.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.InContainer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.apache.karaf.features.FeaturesService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** P1, P6: each feature installs alone on a plain Karaf, works, brings only what it needs, and goes without a trace. */
@InContainer
class EachFeatureAloneIT {

    private static final Set<String> LIBRARIES = Set.of(
            "kontor-kernel-api",
            "kontor-lib-json",
            "kontor-lib-jpa",
            "kontor-lib-text",
            "kontor-rules",
            "kontor-datasource",
            "kontor-persistence",
            "kontor-shell",
            "kontor-kernel");

    private static final Set<String> WITH_WEB =
            union(LIBRARIES, Set.of("kontor-lib-rest", "kontor-web-api", "kontor-web", "kontor-host-standalone"));

    @Inject
    private FeaturesService features;

    @Inject
    private BundleContext context;

    @Test
    void an_api_brings_the_kernels_api_alone() throws Exception {
        with("kontor-contacts-api", () -> assertThat(ours()).containsOnly("kontor-kernel-api", "kontor-contacts-api"));
    }

    @Test
    void the_kernel_works_without_users_pages_and_features() throws Exception {
        with("kontor-kernel", () -> {
            awaitServices("dev.kontor.kernel.guard.Guard", "dev.kontor.kernel.tenant.Tenants");
            assertThat(ours()).isEqualTo(LIBRARIES);
            for (String type : List.of("Calls", "Events", "Pool")) {
                Awaitility.await(type)
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !figures(type).isEmpty());
            }
        });
        assertThat(figures("*")).isEmpty();
    }

    @Test
    void health_checks_of_felix_come_with_the_kernel_only() throws Exception {
        with("kontor-health", () -> {
            awaitServices("dev.kontor.kernel.guard.Guard");
            assertThat(ours()).isEqualTo(union(LIBRARIES, Set.of("kontor-health")));
            for (String name : List.of("database", "migrations", "events", "tasks")) {
                Awaitility.await(name).atMost(Duration.ofSeconds(60)).until(() -> isWellForFelix(name));
            }
        });
    }

    /** By reflection: Felix's classes come and go with the feature. */
    private boolean isWellForFelix(String name) throws Exception {
        ServiceReference<?>[] found = context.getAllServiceReferences(
                "org.apache.felix.hc.api.HealthCheck", "(&(hc.tags=kontor)(hc.name=kontor " + name + "))");
        if (found == null) {
            return false;
        }
        Object check = context.getService(found[0]);
        Object result = check.getClass().getMethod("execute").invoke(check);
        return Boolean.TRUE.equals(result.getClass().getMethod("isOk").invoke(result));
    }

    @Test
    void the_way_out_needs_no_kernel() throws Exception {
        with("kontor-outgoing", () -> {
            awaitServices("dev.kontor.outgoing.OutgoingHttp");
            assertThat(ours()).contains("kontor-outgoing").doesNotContain("kontor-kernel");
        });
    }

    @Test
    void users_of_our_own_come_with_the_kernel_only() throws Exception {
        with("kontor-host-standalone", () -> {
            awaitServices(
                    "dev.kontor.host.UserDirectory",
                    "dev.kontor.host.CaseDirectory",
                    "dev.kontor.host.WorkCalendar",
                    "dev.kontor.host.standalone.Users");
            assertThat(ours()).isEqualTo(union(LIBRARIES, Set.of("kontor-host-standalone")));
        });
    }

    @Test
    void the_administration_works_without_any_other_feature() throws Exception {
        with("kontor-admin", () -> {
            awaitServices("dev.kontor.kernel.event.EventDeliveries", "dev.kontor.web.RestModule");
            assertThat(ours()).isEqualTo(union(WITH_WEB, Set.of("kontor-admin")));
        });
    }

    @Test
    void contacts_work_without_any_other_feature() throws Exception {
        with("kontor-contacts", () -> {
            awaitServices(
                    "dev.kontor.contacts.Contacts",
                    "dev.kontor.contacts.Clients",
                    "dev.kontor.contacts.Labels",
                    "dev.kontor.contacts.ContactLists",
                    "dev.kontor.contacts.CustomerRecords",
                    "dev.kontor.contacts.ContactDirectory",
                    "dev.kontor.contacts.CommunicationPreferences",
                    "dev.kontor.web.RestModule");
            assertThat(ours()).isEqualTo(union(WITH_WEB, Set.of("kontor-contacts-api", "kontor-contacts")));
        });
    }

    @Test
    void activities_bring_contacts_and_nothing_of_mail() throws Exception {
        with("kontor-activities", () -> {
            awaitServices(
                    "dev.kontor.activities.Activities",
                    "dev.kontor.activities.UnassignedInbox",
                    "dev.kontor.contacts.Contacts");
            assertThat(ours()).contains("kontor-contacts").noneMatch(name -> name.startsWith("kontor-mail"));
        });
    }

    @Test
    void the_lead_flow_brings_contacts_and_nothing_of_activities_or_mail() throws Exception {
        with("kontor-leadflow", () -> {
            awaitServices(
                    "dev.kontor.leadflow.LeadQueue",
                    "dev.kontor.leadflow.Leads",
                    "dev.kontor.leadflow.LeadStates",
                    "dev.kontor.leadflow.LeadReports",
                    "dev.kontor.leadflow.LeadflowSettings",
                    "dev.kontor.leadflow.NoteTemplates",
                    "dev.kontor.leadflow.classification.NoteClassifications",
                    "dev.kontor.leadflow.classification.ClassificationSettings",
                    "dev.kontor.contacts.Contacts");
            assertThat(ours())
                    .contains("kontor-contacts")
                    .noneMatch(name -> name.startsWith("kontor-mail") || name.startsWith("kontor-activities"));
        });
    }

    @Test
    void contact_entries_bring_contacts_and_nothing_of_activities_or_mail() throws Exception {
        with("kontor-messaging", () -> {
            awaitServices(
                    "dev.kontor.messaging.ContactEntries",
                    "dev.kontor.messaging.EntrySending",
                    "dev.kontor.messaging.ActivityCategories",
                    "dev.kontor.messaging.MessagingSettings",
                    "dev.kontor.messaging.InternalMessages",
                    "dev.kontor.messaging.PublishedEntries",
                    "dev.kontor.messaging.Campaigns",
                    "dev.kontor.contacts.Contacts");
            assertThat(ours())
                    .contains("kontor-contacts")
                    .doesNotContain("kontor-mail", "kontor-mail-api", "kontor-activities");
        });
    }

    @Test
    void the_classifier_over_an_endpoint_brings_the_lead_flow_and_the_way_out() throws Exception {
        with("kontor-leadflow-openai", () -> {
            awaitServices(
                    "dev.kontor.leadflow.classification.NoteClassifier",
                    "dev.kontor.leadflow.classification.ClassificationSettings",
                    "dev.kontor.outgoing.OutgoingHttp");
            assertThat(ours()).contains("kontor-leadflow", "kontor-outgoing");
        });
    }

    @Test
    void text_messages_bring_entries_and_the_way_out() throws Exception {
        with("kontor-sms", () -> {
            awaitServices(
                    "dev.kontor.messaging.EntrySending",
                    "dev.kontor.messaging.transport.MessageTransport",
                    "dev.kontor.outgoing.OutgoingHttp");
            assertThat(ours()).contains("kontor-messaging", "kontor-outgoing").doesNotContain("kontor-mail");
        });
    }

    @Test
    void mail_works_without_activities() throws Exception {
        with("kontor-mail", () -> {
            awaitServices(
                    "dev.kontor.mail.MailImports",
                    "dev.kontor.mail.MailMessages",
                    "dev.kontor.messaging.transport.MessageTransport");
            assertThat(ours()).noneMatch(name -> name.startsWith("kontor-activities"));
        });
    }

    private static Set<ObjectName> figures(String type) throws MalformedObjectNameException {
        return ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName("dev.kontor:type=" + type), null);
    }

    private interface Check {
        void run() throws Exception;
    }

    private void with(String feature, Check check) throws Exception {
        assertThat(ours()).isEmpty();
        features.installFeatures(Set.of(feature), EnumSet.noneOf(FeaturesService.Option.class));
        try {
            check.run();
        } finally {
            features.uninstallFeature(feature);
        }
        assertThat(ours()).isEmpty();
    }

    /** Bundles can be active while their services are not there: only services prove that a feature works. */
    private void awaitServices(String... names) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(names)
                        .allSatisfy(name -> assertThat(context.getAllServiceReferences(name, null))
                                .isNotNull()));
    }

    private Set<String> ours() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> String.valueOf(bundle.getSymbolicName()))
                .filter(name -> name.startsWith("kontor-"))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
