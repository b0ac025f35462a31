package dev.kontor.itests.processes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.internal.Kernel;
import dev.kontor.kernel.internal.KernelSettings;
import dev.kontor.kernel.internal.guard.MissingServices;
import dev.kontor.kernel.internal.ids.TimeOrderedIds;
import dev.kontor.kernel.internal.secret.MasterKeySource;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.mail.internal.smtp.SmtpSettings;
import dev.kontor.mail.internal.smtp.SmtpTransport;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.MessagingCore;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.persistence.Unit;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.TestHost;
import dev.kontor.testing.TestUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A node of Kontor that sends contact entries. As a process it sends what waits, each by a thread of its own, and stops
 * at the step that the subject of the mail names, until it is killed.
 *
 * <p>Arguments: the JDBC URL, and the port of the mail server.
 */
public final class SendingNode implements AutoCloseable {
    static final TenantId TENANT = new TenantId("sending");
    static final CallContext WRITER = CallContext.of(TENANT, new UserId("anna"));

    private static final String MASTER_KEY = "dGhlIG1hc3RlciBrZXkgb2YgYWxsIG9mIG91ciB0ZXM=";
    private static final int CONNECTIONS = 20;
    private static final int PATIENCE_MILLIS = 600_000;

    final MessagingCore messaging;
    volatile Instant now = Instant.now();
    private final HikariDataSource dataSource;
    private final Kernel kernel;

    SendingNode(String url, int port, boolean stops) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        dataSource = new HikariDataSource(config);
        PlainPersistence persistence = new PlainPersistence(dataSource);
        persistence.start("kernel", "db/kernel", SendingNode.class.getClassLoader());
        Unit unit = persistence.start("messaging", "db/messaging", SendingNode.class.getClassLoader());
        TestUsers users = new TestUsers();
        users.put(
                TENANT,
                new HostUser(WRITER.user(), "Anna", "anna@hagedorn.example", true, List.of(), Set.of("*"), null, null));
        TimeOrderedIds ids = new TimeOrderedIds();
        kernel = new Kernel(
                persistence.transactions(),
                new TestHost(users),
                () -> now,
                ids,
                MissingServices.NONE,
                () -> KernelSettings.withHostTimeout(Duration.ofSeconds(2)),
                MasterKeySource.of(MASTER_KEY, "", null));
        kernel.catalog().add(new Module());
        SmtpSettings smtp = new SmtpSettings("127.0.0.1", port, SmtpSettings.Security.NONE, "", null, PATIENCE_MILLIS);
        MessageTransport transport = new SmtpTransport(() -> smtp);
        // off for the tenant, so that they have no table here
        ContactsCore contacts = new ContactsCore(
                kernel.guard(),
                persistence.transactions(),
                unit,
                kernel.audit(),
                kernel.events(),
                kernel.tenants(),
                ids,
                () -> now);
        messaging = new MessagingCore(
                kernel.guard(),
                persistence.transactions(),
                unit,
                kernel.audit(),
                kernel.events(),
                kernel.tenants(),
                ids,
                () -> now,
                kernel.host(),
                contacts.contacts(),
                contacts.directory(),
                contacts.preferences(),
                List.of(stops ? new StoppingTransport(transport) : transport));
    }

    void prepare() {
        kernel.tenants()
                .create(
                        CallContext.system(Tenants.PLATFORM),
                        new Tenant(TENANT, "Sending", ZoneId.of("Europe/Berlin"), Locale.GERMANY, "DE", null))
                .orThrow();
        kernel.modules()
                .switchTo(CallContext.system(TENANT), MessagingModule.ID, true)
                .orThrow();
    }

    public static void main(String[] arguments) {
        SendingNode node = new SendingNode(arguments[0], Integer.parseInt(arguments[1]), true);
        for (SendingStep step : SendingStep.values()) {
            new Thread(() -> node.messaging.outbox().sendDue(), "sends-" + step).start();
        }
        // and again what a slow machine made late
        node.messaging.start();
        say("ready");
    }

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void close() {
        messaging.close();
        kernel.close();
        dataSource.close();
    }

    /** A module of which the kernel needs no more than that it is there. */
    private record Module() implements ModuleDescriptor {
        @Override
        public ModuleId id() {
            return MessagingModule.ID;
        }

        @Override
        public String displayName(Locale locale) {
            return id().value();
        }

        @Override
        public List<Permission> permissions() {
            return List.of();
        }
    }
}
