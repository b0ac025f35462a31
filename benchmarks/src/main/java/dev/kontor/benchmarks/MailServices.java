package dev.kontor.benchmarks;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.MailCore;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;
import dev.kontor.mail.mailbox.MailboxState;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.testing.modules.Cores;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Mail, contacts and activities as Blueprint wires them, on PostgreSQL. */
final class MailServices implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024;
    private static final ImportSettings SETTINGS =
            new ImportSettings(new ReadLimits(50 * MEGABYTE, 1_000, 50), 60 * MEGABYTE, 2, 2);

    private final TestKontor kontor = TestKontor.on(Database.POSTGRESQL)
            .unit("contacts", "db/contacts")
            .unit("activities", "db/activities")
            .unit("mail", "db/mail")
            .start();
    private final Cores cores = new Cores(kontor);
    private final ContactsCore contacts = cores.contacts();
    private final ActivitiesCore activities = cores.activities();
    private final MailCore mail;
    private TestTenant tenant;
    private CallContext admin;

    MailServices() throws IOException {
        mail = cores.mail(Files.createTempDirectory("kontor-mail-benchmark-"), SETTINGS);
        kontor.subscribe(activities.intake());
        kontor.deliverEvents();
    }

    void newTenant() {
        tenant = kontor.tenant().withModules(ContactsModule.ID, ActivitiesModule.ID, MailModule.ID);
        admin = tenant.admin();
    }

    /** From now on mailboxes are watched and events delivered, as in a container. */
    void startBackground() {
        // what was stored before is told first, so that it isn't in the way of what is measured
        kontor.deliverEvents();
        kontor.startBackground();
        mail.start();
    }

    Mailbox add(String account, int port) {
        return mail.mailboxes()
                .create(
                        admin,
                        new MailboxData(
                                account,
                                null,
                                "127.0.0.1",
                                port,
                                MailboxSecurity.NONE,
                                account,
                                "secret",
                                LocalDate.of(2000, 1, 1),
                                MailboxAction.ACTIVITY,
                                true,
                                null,
                                new MailboxAssignment(List.of(), List.of(), true),
                                5,
                                true))
                .orThrow();
    }

    List<Mailbox> mailboxes() {
        return mail.mailboxes().list(admin).orThrow();
    }

    void look() {
        mail.watch().lookNow();
    }

    void lookAgain(Mailbox mailbox) {
        mail.mailboxes().look(admin, mailbox.id()).orThrow();
    }

    MailboxState state(Mailbox mailbox) {
        return mail.mailboxes().get(admin, mailbox.id()).orThrow().state();
    }

    ContactId contact(String address) {
        ContactData data = new ContactData(
                null,
                null,
                "Kunde",
                null,
                null,
                null,
                null,
                List.of(new NewContactPoint(HandleKind.EMAIL, address, null)));
        return contacts.contacts()
                .create(admin, data, new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }

    int entries(ContactId contact) {
        return activities
                .activities()
                .timeline(admin, contact, TimelineFilter.ALL, PageRequest.first())
                .orThrow()
                .items()
                .size();
    }

    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within two minutes");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    DataSource dataSource() {
        return kontor.dataSource();
    }

    @Override
    public void close() {
        mail.close();
        kontor.close();
    }
}
