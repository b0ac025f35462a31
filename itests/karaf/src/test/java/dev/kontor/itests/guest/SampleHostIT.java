package dev.kontor.itests.guest;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.erp.CallReport;
import com.example.erp.CustomerCalls;
import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.Origin;
import dev.kontor.itests.container.InContainer;
import dev.kontor.itests.container.SwitchedOn;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/**
 * P2, P3, P5, G7: an ERP calls contacts and activities without a pause while their bundles are updated, stopped and
 * started. The ERP's bundle is never restarted, its calls wait a bounded time or are told that nothing is there, and
 * what was recorded is in the timeline.
 */
@InContainer(
        features = "kontor-activities",
        hosts = "kontor.sample-host",
        with = {ForeignBundles.class, NextVersion.class, SwitchedOn.class})
class SampleHostIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);

    @Inject
    private BundleContext context;

    @Inject
    private Tenants tenants;

    @Inject
    private Modules modules;

    @Inject
    private CustomerCalls calls;

    private CallContext call;
    private ContactId contact;
    private ForeignBundles foreign;
    private List<String> before;

    @BeforeAll
    void the_host_calls_kontor() {
        TenantId tenant = new TenantId("erp-" + UUID.randomUUID().toString().substring(0, 8));
        tenants.create(
                        CallContext.system(Tenants.PLATFORM),
                        new Tenant(tenant, "ERP", ZoneId.of("Europe/Berlin"), Locale.GERMAN, "DE", null))
                .orThrow();
        call = CallContext.system(tenant);
        SwitchedOn.of(call, modules, "contacts", "activities");
        contact = create("Vogt");
        foreign = new ForeignBundles(context);
        before = foreign.snapshot();
        calls.begin(tenant.value(), contact.value());
        awaitMoreCalls();
    }

    @AfterAll
    void the_host_ends_its_calls() {
        calls.end();
        foreign.close();
    }

    @Test
    void updating_activities_loses_nothing_and_restarts_nobody() throws Exception {
        for (int i = 0; i < 3; i++) {
            ours("kontor-activities").update();
            awaitMoreCalls();
        }
        assertHostUndisturbed();
    }

    @Test
    void updating_contacts_loses_nothing_and_restarts_nobody() throws Exception {
        for (int i = 0; i < 3; i++) {
            ours("kontor-contacts").update();
            awaitMoreCalls();
        }
        assertHostUndisturbed();
    }

    /** N10, P7: a column more, and a version; then the version before, on the tables of the next. */
    @Test
    void updating_contacts_to_a_next_version_and_back_loses_nothing_and_restarts_nobody() throws Exception {
        Bundle bundle = ours("kontor-contacts");
        Version version = bundle.getVersion();
        NextVersion next = NextVersion.of(bundle)
                .with(
                        "db/contacts/V900__nickname.sql",
                        "alter table contacts_contact add column nickname varchar(20) default 'Kat' not null");

        bundle.update(next.jar());
        awaitMoreCalls();
        assertThat(bundle.getVersion()).isEqualTo(next.version()).isGreaterThan(version);
        assertThat(Files.readString(log())).containsPattern("Migrating schema .* to version \"900 - nickname\"");
        ContactId ofNext = create("Of the next");

        bundle.update(new URL(bundle.getLocation()).openStream());
        awaitMoreCalls();
        assertThat(bundle.getVersion()).isEqualTo(version);
        ContactId ofThis = create("Of this");
        for (ContactId each : List.of(contact, ofNext, ofThis)) {
            assertThat(awaitService(Contacts.class).get(call, each).isDone()).isTrue();
        }
        assertHostUndisturbed();
    }

    private static Path log() {
        return Path.of(System.getProperty("karaf.data"), "log", "karaf.log");
    }

    @Test
    void calls_are_told_that_a_stopped_module_is_not_there_and_go_on_when_it_is_back() throws Exception {
        for (String name : List.of("kontor-activities", "kontor-contacts")) {
            long told = calls.report().unavailable();
            ours(name).stop();
            Awaitility.await(name + " is told to be away")
                    .atMost(PATIENCE)
                    .until(() -> calls.report().unavailable() > told);
            ours(name).start();
            awaitMoreCalls();
        }
        assertHostUndisturbed();
    }

    private ContactId create(String lastName) {
        return awaitService(Contacts.class)
                .create(
                        call,
                        new ContactData(null, "Katrin", lastName, null, null, null, null, List.of()),
                        new Origin("erp", null, Instant.now()))
                .orThrow()
                .contact()
                .id();
    }

    private void assertHostUndisturbed() throws Exception {
        assertThat(foreign.snapshot()).isEqualTo(before);
        assertThat(foreign.eventsSinceThen()).isEmpty();
        CallReport report = calls.report();
        assertThat(report.surprises()).isEmpty();
        assertThat(report.longest()).isLessThan(LONGEST_ANSWER);
        assertThat(timeline()).containsAll(report.recorded());
    }

    private Set<UUID> timeline() throws Exception {
        Activities activities = awaitService(Activities.class);
        Set<UUID> ids = new HashSet<>();
        Cursor next = null;
        do {
            Slice<Activity> slice = activities
                    .timeline(call, contact, TimelineFilter.ALL, new PageRequest(PageRequest.MAX_SIZE, next))
                    .orThrow();
            slice.items().forEach(activity -> ids.add(activity.id().value()));
            next = slice.next();
        } while (next != null);
        return ids;
    }

    private void awaitMoreCalls() {
        int recorded = calls.report().recorded().size();
        Awaitility.await("recorded calls")
                .atMost(PATIENCE)
                .until(() -> calls.report().recorded().size() > recorded + 20);
    }

    private Bundle ours(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private <S> S awaitService(Class<S> type) {
        Awaitility.await(type.getName()).atMost(PATIENCE).until(() -> context.getServiceReference(type) != null);
        ServiceReference<S> reference = context.getServiceReference(type);
        return context.getService(reference);
    }
}
