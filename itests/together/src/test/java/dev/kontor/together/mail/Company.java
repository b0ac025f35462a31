package dev.kontor.together.mail;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.MailCore;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.internal.smtp.SmtpSettings;
import dev.kontor.mail.internal.smtp.SmtpTransport;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.MessagingCore;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.testing.modules.Cores;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Contacts, activities, entries and mail of a tenant with a mail server, over which it sends and which it watches. */
final class Company implements AutoCloseable {
    private static final String ADDRESS = "anna@hagedorn.example";
    private static final ImportSettings SETTINGS =
            new ImportSettings(new ReadLimits(10L * 1024 * 1024, 100, 10), 1024 * 1024, 2, 1_000);

    final TestKontor kontor;
    final MessagingCore messaging;
    final TestTenant tenant;
    final CallContext admin;

    private final GreenMail server = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final ContactsCore contacts;
    private final ActivitiesCore activities;
    private final MailCore mail;
    private final CallContext anna;
    private final ActivityCategory category;
    private final Path spool;

    Company(Database database) {
        server.start();
        server.setUser(ADDRESS, "anna", "anna");
        server.setUser("ben@other.example", "ben", "ben");
        kontor = TestKontor.on(database)
                .unit("contacts", "db/contacts")
                .unit("activities", "db/activities")
                .unit("messaging", "db/messaging")
                .unit("mail", "db/mail")
                .start();
        Cores cores = new Cores(kontor);
        contacts = cores.contacts();
        activities = cores.activities();
        messaging = cores.messaging(smtp());
        spool = folder();
        mail = cores.mail(spool, SETTINGS);
        kontor.subscribe(activities.intake());
        kontor.subscribe(messaging.deliveryFollower());
        kontor.subscribe(messaging.sentMailFollower());
        tenant = withModules();
        kontor.deliverEvents();
        admin = tenant.admin();
        Set<String> rights = Set.of(MessagingModule.READ.key(), MessagingModule.WRITE.key());
        UserId user = new UserId("anna");
        kontor.users()
                .put(
                        tenant.id(),
                        new HostUser(user, "Anna", ADDRESS, true, List.of(new TeamId("sales")), rights, null, null));
        anna = CallContext.of(tenant.id(), user);
        category = messaging
                .categories()
                .create(admin, new CategoryData("Brief", Set.of(SendingWay.EMAIL), true))
                .orThrow();
        watch(tenant, "anna", ADDRESS);
    }

    private TestTenant withModules() {
        return kontor.tenant().withModules(ContactsModule.ID, ActivitiesModule.ID, MessagingModule.ID, MailModule.ID);
    }

    /** Another company with the same programs on the same database. */
    TestTenant other() {
        TestTenant other = withModules();
        watch(other, "ben", "ben@other.example");
        return other;
    }

    private void watch(TestTenant watching, String account, String address) {
        MailboxData data = new MailboxData(
                account,
                address,
                "127.0.0.1",
                server.getImap().getPort(),
                MailboxSecurity.NONE,
                account,
                account,
                LocalDate.of(2000, 1, 1),
                MailboxAction.ACTIVITY,
                true,
                null,
                new MailboxAssignment(List.of(), List.of(), true),
                5,
                true);
        mail.mailboxes().create(watching.admin(), data).orThrow();
    }

    ContactId contact(String name, String email) {
        return contact(admin, name, email);
    }

    ContactId contact(CallContext call, String name, String email) {
        return contacts.contacts()
                .create(
                        call,
                        new ContactData(
                                null,
                                null,
                                name,
                                null,
                                null,
                                null,
                                null,
                                List.of(new NewContactPoint(HandleKind.EMAIL, email, null))),
                        new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }

    /** Sends a mail of Anna's over the mail server. */
    ContactEntry sent(String subject, boolean secret, String... to) {
        List<Recipient> recipients = Arrays.stream(to)
                .map(address -> Recipient.email(RecipientRole.TO, address))
                .toList();
        EntryData data =
                new EntryData(subject, "Guten Tag", false, category.id(), recipients, null, null, secret, null);
        ContactEntry entry = messaging.entries().create(anna, data).orThrow();
        messaging
                .sending()
                .send(anna, entry.id(), 1, SendingWay.EMAIL, List.of())
                .orThrow();
        messaging.outbox().sendDue();
        kontor.deliverEvents();
        return entry;
    }

    ContactEntry get(ContactEntry entry) {
        return messaging.entries().get(admin, entry.id()).orThrow();
    }

    Dispatch dispatch(ContactEntry entry) {
        return messaging.sending().dispatches(admin, entry.id()).orThrow().get(0);
    }

    /** The mail as the server has got it. */
    String asDelivered(ContactEntry entry) {
        String id = "<" + dispatch(entry).messageId() + ">";
        return Arrays.stream(server.getReceivedMessages())
                .filter(each -> id.equals(header(each)))
                .map(GreenMailUtil::getWholeMessage)
                .findFirst()
                .orElseThrow();
    }

    private static String header(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something comes into Anna's mailbox. */
    void comes(String folder, String text) {
        comes("anna", folder, text);
    }

    void comes(String account, String folder, String text) {
        ImapHostManager folders = server.getManagers().getImapHostManager();
        GreenMailUser user = server.getUserManager().getUser(account);
        try {
            MailFolder found = folders.getFolder(user, folder);
            MailFolder into = found != null ? found : folders.createMailbox(user, folder);
            byte[] bytes = text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            MimeMessage message = new MimeMessage(
                    GreenMailUtil.getSession(server.getImap().getServerSetup()), new ByteArrayInputStream(bytes));
            into.appendMessage(message, new Flags(), new Date());
        } catch (FolderException | AuthorizationException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All mailboxes are read, and what they told is done. */
    void look(TestTenant... watching) {
        for (TestTenant each : watching.length == 0 ? new TestTenant[] {tenant} : watching) {
            for (Mailbox mailbox : mail.mailboxes().list(each.admin()).orThrow()) {
                mail.mailboxes().look(each.admin(), mailbox.id()).orThrow();
            }
        }
        mail.watch().lookNow();
        kontor.deliverEvents();
    }

    List<Activity> timeline(ContactId contact) {
        return timeline(admin, contact);
    }

    List<Activity> timeline(CallContext call, ContactId contact) {
        return activities
                .activities()
                .timeline(call, contact, TimelineFilter.ALL, PageRequest.first())
                .orThrow()
                .items();
    }

    private SmtpTransport smtp() {
        SmtpSettings smtp =
                new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), SmtpSettings.Security.NONE, "", null, 20_000);
        return new SmtpTransport(() -> smtp);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kontor-company-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mail.close();
        messaging.close();
        kontor.close();
        server.stop();
        try {
            Files.delete(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
