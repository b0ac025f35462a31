package dev.kontor.itests.processes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.internal.Kernel;
import dev.kontor.kernel.internal.KernelSettings;
import dev.kontor.kernel.internal.guard.MissingServices;
import dev.kontor.kernel.internal.ids.TimeOrderedIds;
import dev.kontor.kernel.internal.secret.MasterKeySource;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Unit;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.TestHost;
import dev.kontor.testing.TestUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A node of Kontor as a process: it hands in interactions without a pause and says of each on its standard output when
 * it was taken, and it delivers events, its own and those of the other nodes. It goes on until it is killed.
 *
 * <p>Arguments: the JDBC URL, a name for the node, and what to do: {@code prepare}, {@code work}, or {@code finish} what
 * waits.
 */
public final class KontorNode {

    static final TenantId TENANT = new TenantId("killed");
    static final int CUSTOMERS = 10;

    private static final CallContext SYSTEM = CallContext.system(TENANT);

    /** Of all processes, as they share the database. */
    private static final String MASTER_KEY = "dGhlIG1hc3RlciBrZXkgb2YgYWxsIG9mIG91ciB0ZXM=";

    private final HikariDataSource dataSource;
    private final Kernel kernel;
    private final ContactsCore contacts;
    private final ActivitiesCore activities;

    private KontorNode(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        dataSource = new HikariDataSource(config);
        PlainPersistence persistence = new PlainPersistence(dataSource);
        persistence.start("kernel", "db/kernel", KontorNode.class.getClassLoader());
        Unit contactsUnit = persistence.start("contacts", "db/contacts", KontorNode.class.getClassLoader());
        Unit activitiesUnit = persistence.start("activities", "db/activities", KontorNode.class.getClassLoader());
        KontorClock clock = Instant::now;
        TimeOrderedIds ids = new TimeOrderedIds();
        kernel = new Kernel(
                persistence.transactions(),
                new TestHost(new TestUsers()),
                clock,
                ids,
                MissingServices.NONE,
                () -> KernelSettings.withHostTimeout(Duration.ofSeconds(2)),
                MasterKeySource.of(MASTER_KEY, "", null));
        kernel.catalog().add(new Module(ContactsModule.ID));
        kernel.catalog().add(new Module(ActivitiesModule.ID));
        contacts = new ContactsCore(
                kernel.guard(),
                persistence.transactions(),
                contactsUnit,
                kernel.audit(),
                kernel.events(),
                kernel.tenants(),
                ids,
                clock);
        activities = new ActivitiesCore(
                kernel.guard(),
                persistence.transactions(),
                activitiesUnit,
                kernel.audit(),
                kernel.events(),
                ids,
                clock,
                kernel.host(),
                contacts.directory(),
                contacts.contacts());
        kernel.dispatcher().add(activities.intake());
        kernel.dispatcher().add(activities.claim());
        kernel.dispatcher().add(activities.secondLook());
    }

    public static void main(String[] arguments) throws InterruptedException {
        KontorNode node = new KontorNode(arguments[0]);
        switch (arguments[2]) {
            case "prepare" -> node.prepare();
            case "work" -> node.work(arguments[1]);
            case "finish" -> node.finish();
            default -> throw new IllegalArgumentException(arguments[2]);
        }
        say("ready");
    }

    private void finish() throws InterruptedException {
        kernel.start();
        DeliveryCounts none = new DeliveryCounts(0, 0, 0);
        while (!kernel.deliveries().count(SYSTEM).orThrow().equals(none)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        // In order: on H2 another connection sees a commit a moment before it is in the file.
        kernel.close();
        dataSource.close();
    }

    private void prepare() {
        kernel.tenants()
                .create(
                        CallContext.system(Tenants.PLATFORM),
                        new Tenant(TENANT, "Killed", ZoneId.of("Europe/Berlin"), Locale.GERMANY, "DE", null))
                .orThrow();
        kernel.modules().switchTo(SYSTEM, ContactsModule.ID, true).orThrow();
        kernel.modules().switchTo(SYSTEM, ActivitiesModule.ID, true).orThrow();
        Contacts service = contacts.contacts();
        for (int i = 0; i < CUSTOMERS; i++) {
            ContactData data = new ContactData(
                    null,
                    "Katrin",
                    "Vogt",
                    null,
                    null,
                    null,
                    null,
                    List.of(new NewContactPoint(HandleKind.EMAIL, address(i), null)));
            service.create(SYSTEM, data, new Origin("erp", null, Instant.now())).orThrow();
        }
    }

    private void work(String name) {
        kernel.start();
        for (int teller = 0; teller < 2; teller++) {
            String prefix = name + "-" + teller + "-";
            new Thread(() -> handIn(prefix), "teller-" + teller).start();
        }
    }

    private void handIn(String prefix) {
        for (int number = 0; ; number++) {
            String key = prefix + number;
            kernel.intake().handIn(SYSTEM, key, interaction(key, number)).orThrow();
            say("taken " + key);
        }
    }

    private static InteractionObserved interaction(String key, int number) {
        Participant sender = new Participant(ParticipantRole.FROM, HandleKind.EMAIL, address(number % CUSTOMERS), null);
        return new InteractionObserved(
                "CALL",
                new SourceRef("erp", key),
                Direction.IN,
                Instant.ofEpochSecond(1_700_000_000L + number),
                List.of(sender),
                "Call " + key,
                null,
                null,
                null,
                List.of());
    }

    private static String address(int customer) {
        return "customer" + customer + "@example.com";
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** A module of which the kernel needs no more than that it is there. */
    private record Module(ModuleId id) implements ModuleDescriptor {
        @Override
        public String displayName(Locale locale) {
            return id.value();
        }

        @Override
        public List<Permission> permissions() {
            return List.of();
        }
    }
}
