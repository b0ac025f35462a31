package dev.kontor.itests.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.erp.CustomerStream;
import com.example.erp.StreamReport;
import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.itests.container.InContainer;
import dev.kontor.itests.container.SwitchedOn;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * N1, P3, G7: a host tells of what happens at a steady rate while every bundle of Kontor but the APIs is updated in random
 * order. Everything it told is on the timeline, once; no call was blocked for long; nothing is left in memory. With
 * {@code -Dkontor.proof=full} it takes two minutes.
 */
@InContainer(
        features = {"kontor-activities", "kontor-mail", "kontor-admin"},
        hosts = "kontor.sample-host",
        with = {KontorBundles.class, SwitchedOn.class})
class RedeployUnderLoadIT {

    private static final boolean FULL = "full".equals(System.getProperty("kontor.proof"));
    private static final int PER_SECOND = FULL ? 200 : 100;
    private static final Duration LOAD = Duration.ofSeconds(FULL ? 120 : 15);
    private static final Duration BETWEEN_UPDATES = Duration.ofSeconds(FULL ? 5 : 2);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(FULL ? 10 : 3);
    private static final int CUSTOMERS = 20;

    @Inject
    private BundleContext context;

    /** The host's own; services of Kontor are asked for anew each time, so that nothing holds on to replaced ones. */
    @Inject
    private CustomerStream stream;

    private final List<ContactId> customers = new ArrayList<>();
    private final List<String> addresses = IntStream.range(0, CUSTOMERS)
            .mapToObj(i -> "customer" + i + "@example.com")
            .toList();
    private TenantId tenant;
    private KontorBundles bundles;

    @BeforeAll
    void the_host_has_customers() {
        bundles = new KontorBundles(context);
        tenant = new TenantId("load-" + UUID.randomUUID().toString().substring(0, 8));
        service(Tenants.class)
                .create(
                        CallContext.system(Tenants.PLATFORM),
                        new Tenant(tenant, "Load", ZoneId.of("Europe/Berlin"), Locale.GERMAN, "DE", null))
                .orThrow();
        SwitchedOn.of(call(), service(Modules.class), "contacts", "activities", "mail");
        for (String address : addresses) {
            customers.add(service(Contacts.class)
                    .create(
                            call(),
                            new ContactData(
                                    null,
                                    "Katrin",
                                    "Vogt",
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(new NewContactPoint(HandleKind.EMAIL, address, null))),
                            new Origin("erp", null, Instant.now()))
                    .orThrow()
                    .contact()
                    .id());
        }
    }

    @Test
    void nothing_is_lost_or_doubled_and_nobody_waits_long() throws Exception {
        long sessions = sessionsWhenSettled();
        long seed = System.nanoTime();
        stream.begin(tenant.value(), addresses, PER_SECOND);
        int updates = updateAtRandomFor(LOAD, new Random(seed));
        StreamReport report = stream.end();
        long end = System.nanoTime();
        awaitAllHandled();
        Duration behind = Duration.ofNanos(System.nanoTime() - end);

        String figures =
                "seed %d: %d updates, %d told, %d taken, %d unavailable, longest call %s, handled %s after the end"
                        .formatted(
                                seed,
                                updates,
                                report.told(),
                                report.taken(),
                                report.unavailable(),
                                report.longest(),
                                behind);
        System.out.println("Redeploy under load, " + figures);
        assertThat(report.surprises()).as(figures).isEmpty();
        assertThat(report.taken()).as(figures).isEqualTo(report.told());
        assertThat(report.told()).as(figures).isGreaterThan(LOAD.toSeconds() * PER_SECOND / 2);
        assertThat(report.longest()).as(figures).isLessThan(LONGEST_CALL);
        assertTimelines(report.told());
        Awaitility.await("old class loaders, " + figures)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(bundles.leftBehind()).isEmpty());
        assertThat(sessionsWhenSettled()).as("sessions of EclipseLink").isEqualTo(sessions);
    }

    private long sessionsWhenSettled() {
        // Units start again after their bundles; a number that stays for some looks is the settled one.
        long[] last = {-1, 0};
        Awaitility.await("sessions of EclipseLink")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    long now = KontorBundles.sessions();
                    last[1] = now == last[0] ? last[1] + 1 : 0;
                    last[0] = now;
                    return last[1] >= 3;
                });
        return last[0];
    }

    private int updateAtRandomFor(Duration duration, Random random) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        List<Bundle> turn = new ArrayList<>();
        int updates = 0;
        while (System.nanoTime() < end) {
            long next = System.nanoTime() + BETWEEN_UPDATES.toNanos();
            if (turn.isEmpty()) {
                turn.addAll(bundles.all());
                Collections.shuffle(turn, random);
            }
            bundles.update(turn.remove(0));
            updates++;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, Math.min(next, end) - System.nanoTime()));
        }
        return updates;
    }

    private void awaitAllHandled() {
        Awaitility.await("all handled")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() ->
                        service(EventDeliveries.class).count(call()).orThrow().equals(new DeliveryCounts(0, 0, 0)));
    }

    private void assertTimelines(long told) {
        Set<String> sources = new HashSet<>();
        long entries = 0;
        for (ContactId customer : customers) {
            Cursor next = null;
            do {
                Slice<Activity> slice = service(Activities.class)
                        .timeline(call(), customer, TimelineFilter.ALL, new PageRequest(PageRequest.MAX_SIZE, next))
                        .orThrow();
                slice.items().forEach(activity -> sources.add(activity.source().id()));
                entries += slice.items().size();
                next = slice.next();
            } while (next != null);
        }
        assertThat(sources).as("stored").hasSize((int) told);
        assertThat(entries).as("stored, with duplicates").isEqualTo(told);
    }

    private CallContext call() {
        return CallContext.system(tenant);
    }

    private <S> S service(Class<S> type) {
        Awaitility.await(type.getName())
                .atMost(Duration.ofSeconds(60))
                .until(() -> context.getServiceReference(type) != null);
        ServiceReference<S> reference = context.getServiceReference(type);
        return context.getService(reference);
    }
}
