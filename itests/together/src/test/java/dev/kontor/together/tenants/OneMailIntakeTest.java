package dev.kontor.together.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.mail.MailEntries;
import dev.kontor.mail.MailEntry;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A75, W22, W27, W71: one intake of mails for the timeline and for contact entries. */
@ParameterizedClass
@EnumSource(Database.class)
class OneMailIntakeTest {

    private static final String ADDRESS = "karin@x.example";

    @Parameter
    private Database database;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    private Node node;
    private CallContext admin;
    private ContactId karin;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("info@hagedorn.example", "info", "geheim");
        node = Node.on(database);
        TestTenant tenant = node.kontor.tenant().withModules(Node.MODULES.toArray(ModuleId[]::new));
        admin = tenant.admin();
        node.kontor.deliverEvents();
        karin = contact();
    }

    @AfterEach
    void stop() {
        node.close();
        server.stop();
    }

    /** A75, W27: one line, and the way from it to the entry. */
    @Test
    void a_mail_of_a_mailbox_is_one_line_and_one_entry() {
        mailbox(MailboxAction.CONTACT_ENTRY);
        arrives("1", "Treppe");
        arrives("1", "Treppe");
        look();
        MailId mail = onlyLine();
        MailEntry found = entries().of(admin, mail).orThrow();
        ContactEntry entry = entry(found);
        assertThat(entry.status()).isEqualTo(EntryStatus.CREATED);
        assertThat(entry.received().sender().contact()).isEqualTo(karin);
        assertThat(entry.received().source().id()).isEqualTo(mail.toString());
        assertThat(mine()).hasSize(1);

        assertThat(entries().take(admin, mail).orThrow()).isEqualTo(found);
        assertThat(mine()).hasSize(1);
        onlyLine();
    }

    /** W27: with the other action only the line; by hand the entry comes later. */
    @Test
    void a_mail_of_a_mailbox_for_activities_is_no_entry_until_somebody_wants_one() {
        mailbox(MailboxAction.ACTIVITY);
        arrives("1", "Treppe");
        look();
        MailId mail = onlyLine();
        assertThat(entries().of(admin, mail).orThrow().entry()).isNull();
        assertThat(entries().take(admin, mail).orThrow().known()).isFalse();
        node.kontor.deliverEvents();
        onlyLine();
        assertThat(mine()).hasSize(1);
    }

    /** A75: contact entries are away meanwhile: the line stays, and no second one comes with them. */
    @Test
    void mails_that_come_while_entries_are_away_become_entries_later_without_a_second_line() {
        mailbox(MailboxAction.CONTACT_ENTRY);
        node.entriesGo();
        arrives("1", "Treppe");
        look();
        MailId mail = onlyLine();
        assertThat(mine()).isEmpty();
        node.entriesComeBack();
        node.kontor.deliverEvents();
        assertThat(entries().of(admin, mail).orThrow().entry()).isNotNull();
        onlyLine();
    }

    /** W71: by hand; the same file again gives the entry that is there. */
    @Test
    void a_file_becomes_an_entry_once() {
        MailEntry first = entries().take(admin, upload(mail("1", "Treppe"))).orThrow();
        MailEntry again = entries().take(admin, upload(mail("1", "Treppe"))).orThrow();
        assertThat(first.known()).isFalse();
        assertThat(again).isEqualTo(new MailEntry(first.mail(), first.entry(), true));
        node.kontor.deliverEvents();
        assertThat(entry(first).received().sender().contact()).isEqualTo(karin);
        assertThat(onlyLine()).isEqualTo(first.mail());
    }

    /** W71: a broken file says what is wrong with it, and leaves nothing. */
    @Test
    void a_broken_file_is_refused_with_its_reason() {
        var before = node.kontor.rowCounts();
        assertThat(problem(upload(""))).isEqualTo("empty-file");
        assertThat(problem(upload("hello"))).isEqualTo("not-a-mail");
        String mbox = "From - Mon Jan 01 12:00:00 2024\nFrom: a@x.example\n\nx\n\n";
        assertThat(problem(upload(mbox + mbox))).isEqualTo("several");
        assertThat(node.kontor.rowCounts()).isEqualTo(before);
    }

    private String problem(MailUpload upload) {
        Outcome<MailEntry> taken = entries().take(admin, upload);
        return ((Refusal.Validation) taken.refusal())
                .problems().stream().map(FieldProblem::code).findFirst().orElseThrow();
    }

    private static MailUpload upload(String mail) {
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        return new MailUpload("x.eml", new ByteArrayInputStream(bytes), (long) bytes.length);
    }

    private MailEntries entries() {
        return node.service(MailEntries.class);
    }

    private ContactEntry entry(MailEntry found) {
        EntryId id = new EntryId(UUID.fromString(found.entry().id()));
        return node.service(ContactEntries.class).get(admin, id).orThrow();
    }

    private List<EntrySummary> mine() {
        return node.service(ContactEntries.class)
                .list(admin, EntryView.MINE, null, PageRequest.first())
                .orThrow()
                .items();
    }

    private MailId onlyLine() {
        List<Activity> lines = node.service(Activities.class)
                .timeline(admin, karin, TimelineFilter.ALL, PageRequest.first())
                .orThrow()
                .items();
        assertThat(lines).hasSize(1);
        return new MailId(UUID.fromString(lines.get(0).source().id()));
    }

    private void mailbox(MailboxAction action) {
        MailboxData data = new MailboxData(
                "info",
                "info@hagedorn.example",
                "127.0.0.1",
                server.getImap().getPort(),
                MailboxSecurity.NONE,
                "info",
                "geheim",
                LocalDate.of(2000, 1, 1),
                action,
                false,
                null,
                new MailboxAssignment(List.of(new UserId(admin.user().value())), List.of(), true),
                5,
                true);
        node.service(Mailboxes.class).create(admin, data).orThrow();
    }

    private void look() {
        for (Mailbox mailbox : node.service(Mailboxes.class).list(admin).orThrow()) {
            node.service(Mailboxes.class).look(admin, mailbox.id()).orThrow();
        }
        node.lookAtMailboxes();
    }

    private void arrives(String id, String subject) {
        try {
            byte[] bytes = mail(id, subject).getBytes(StandardCharsets.UTF_8);
            server.getUserManager()
                    .getUser("info")
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mail(String id, String subject) {
        return "Message-ID: <" + id + "@x.example>\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nFrom: Karin <" + ADDRESS
                + ">\r\nTo: info@hagedorn.example\r\nSubject: " + subject + "\r\n\r\nGuten Tag\r\n";
    }

    private ContactId contact() {
        ContactData data = new ContactData(
                null,
                null,
                "Neu",
                null,
                null,
                null,
                null,
                List.of(new NewContactPoint(HandleKind.EMAIL, ADDRESS, null)));
        return node.service(Contacts.class)
                .create(admin, data, new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }
}
