package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.hosterp.ServiceDesk;
import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.Origin;
import dev.kontor.host.UserDirectory;
import dev.kontor.itests.container.InContainer;
import dev.kontor.itests.container.SwitchedOn;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** P5, P8, G7: an ERP that brings its own users and cases is the host, and Kontor's own users aren't even installed. */
@InContainer(
        hostFeatures = "kontor.host-erp",
        features = {"host-erp", "kontor-activities"},
        with = SwitchedOn.class)
class HostErpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TenantId ACME = new TenantId("acme");
    private static final CallContext ERIKA = CallContext.of(ACME, new UserId("erika"));
    private static final CallContext PAUL = CallContext.of(ACME, new UserId("paul"));

    @Inject
    private BundleContext context;

    @Inject
    private Tenants tenants;

    @Inject
    private Modules modules;

    @Inject
    private Contacts contacts;

    @Inject
    private Activities activities;

    @Inject
    private AuditTrail audit;

    private ContactId katrin;

    @BeforeAll
    void the_tenant_of_the_erp() {
        tenants.create(
                        CallContext.system(Tenants.PLATFORM),
                        new Tenant(ACME, "Acme", ZoneId.of("Europe/Berlin"), Locale.GERMAN, "DE", null))
                .orThrow();
        SwitchedOn.of(CallContext.system(ACME), modules, "contacts", "activities");
        katrin = contacts.create(
                        ERIKA,
                        new ContactData(null, "Katrin", "Vogt", null, null, null, null, List.of()),
                        new Origin("erp", null, Instant.now()))
                .orThrow()
                .contact()
                .id();
    }

    @Test
    void the_erps_users_are_kontors_users() {
        assertThat(Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName))
                .contains("host-erp", "kontor-activities")
                .doesNotContain("kontor-host-standalone");
        assertThat(contacts.get(PAUL, katrin).isDone()).isTrue();
        assertThat(contacts.delete(PAUL, katrin).refusal()).isInstanceOf(Refusal.Forbidden.class);
        assertThat(contacts.get(CallContext.of(ACME, new UserId("nobody")), katrin)
                        .refusal())
                .isInstanceOf(Refusal.Unauthorized.class);
    }

    @Test
    void a_service_call_is_on_the_timeline_and_leads_back_to_the_erp() {
        CaseRef id = desk().open(ACME, ERIKA.user(), "SC-17", "Treppe knarrt", katrin)
                .orThrow();
        Activity entry = activities
                .timeline(PAUL, katrin, TimelineFilter.ALL, PageRequest.first())
                .orThrow()
                .items()
                .get(0);
        assertThat(entry.type()).isEqualTo("SERVICE_CALL");
        assertThat(entry.typeName()).isEqualTo("Servicecall");
        assertThat(entry.source()).isEqualTo(new SourceRef("case", id.value()));
        assertThat(activities.sourcePage(PAUL, entry.id()).orThrow().address())
                .hasHost("erp.example")
                .hasQuery("id=" + id);
    }

    @Test
    void a_case_that_the_erp_doesnt_know_is_refused() {
        assertThat(record("no-such-case").refusal()).isInstanceOf(Refusal.Validation.class);
    }

    @Test
    void while_the_erp_is_away_calls_are_refused_in_bounded_time_and_told_in_the_audit_trail() throws Exception {
        Bundle erp = Arrays.stream(context.getBundles())
                .filter(bundle -> "host-erp".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        erp.stop();
        try {
            Awaitility.await("the users are away")
                    .atMost(PATIENCE)
                    .until(() -> new Refusal.Unavailable("host users")
                            .equals(contacts.get(ERIKA, katrin).refusal()));
            assertThat(audit.list(CallContext.system(ACME), "host", "users", PageRequest.first())
                            .orThrow()
                            .items()
                            .get(0)
                            .record()
                            .action())
                    .isEqualTo("kernel.host-away");
        } finally {
            erp.start();
        }
        Awaitility.await("the users are back")
                .atMost(PATIENCE)
                .until(() -> contacts.get(ERIKA, katrin).isDone());
        assertThat(context.getServiceReferences(UserDirectory.class, null)).hasSize(1);
    }

    /** Looked up anew: another test restarts the ERP. */
    private ServiceDesk desk() {
        return context.getService(context.getServiceReference(ServiceDesk.class));
    }

    private Outcome<Activity> record(String id) {
        return activities.record(
                ERIKA,
                new NewActivity(
                        katrin,
                        "NOTE",
                        Direction.INTERNAL,
                        new SourceRef("case", id),
                        Instant.now(),
                        null,
                        null,
                        "Zum Vorgang",
                        null,
                        null));
    }
}
