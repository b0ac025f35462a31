package dev.kontor.itests.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.leadflow.internal.LeadflowCore;
import dev.kontor.mail.internal.smtp.SmtpSettings;
import dev.kontor.mail.internal.smtp.SmtpTransport;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.MessagingCore;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.testing.modules.Cores;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * L15, L41: a note puts a label on a contact, and that brings a mail on its way, counted at a mail server: one per new
 * label, whatever comes in between.
 */
@ParameterizedClass
@EnumSource(Database.class)
class FollowUpMailsTest {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Duration LATER = Duration.ofMinutes(30);

    @Parameter
    private Database database;

    private GreenMailServer server;
    private TestKontor kontor;
    private ContactsCore contacts;
    private LeadflowCore leadflow;
    private MessagingCore messaging;
    private TestTenant tenant;
    private CallContext admin;
    private CallContext writer;
    private FollowUpMail followUp;
    private UUID documents;
    private NoteTemplateId template;

    @BeforeEach
    void start() {
        server = new GreenMailServer();
        kontor = TestKontor.on(database)
                .unit("contacts", "db/contacts")
                .unit("leadflow", "db/leadflow")
                .unit("messaging", "db/messaging")
                .start();
        Cores cores = new Cores(kontor);
        contacts = cores.contacts();
        leadflow = cores.leadflow();
        messaging = cores.messaging(smtp());
        tenant = kontor.tenant().withModules(ContactsModule.ID, LeadflowModule.ID, MessagingModule.ID);
        admin = tenant.admin();
        UserId anna = new UserId("anna");
        kontor.users()
                .put(
                        tenant.id(),
                        new HostUser(anna, "Anna", "anna@hagedorn.example", true, List.of(), Set.of("*"), null, null));
        writer = CallContext.of(tenant.id(), anna);
        documents = contacts.labels().create(admin, "Unterlagen").orThrow().id().value();
        followUp = new FollowUpMail(messaging, writer, new LabelId(documents), category());
        kontor.subscribe(followUp);
        template = leadflow.templates()
                .create(admin, new TemplateData("Unterlagen", "Möchte Unterlagen.", List.of(documents), null))
                .orThrow()
                .id();
    }

    @AfterEach
    void stop() {
        messaging.close();
        kontor.close();
        server.close();
    }

    /** L41: a second note with the same label brings no second mail, nor does a label that was there already. */
    @Test
    void each_new_label_brings_one_mail() throws Exception {
        ContactId albers = contact("albers");
        ContactId brandt = contact("brandt");
        ContactId claus = contact("claus");
        note(albers, template);
        note(albers, template);
        note(brandt, template, template);
        leadflow.leads().note(writer, claus, NewNote.text("Kein Interesse")).orThrow();

        deliver(messaging);

        assertThat(server.recipients()).containsExactlyInAnyOrder("albers@example.org", "brandt@example.org");
        note(albers, template);
        deliver(messaging);
        assertThat(server.recipients()).hasSize(2);
    }

    /** L41: who was given the label anew gets a mail anew: it is a new label. */
    @Test
    void a_label_that_was_taken_away_and_comes_again_is_new() throws Exception {
        ContactId albers = contact("albers");
        note(albers, template);
        deliver(messaging);
        contacts.labels().take(admin, albers, new LabelId(documents)).orThrow();
        note(albers, template);
        deliver(messaging);

        assertThat(server.recipients()).containsExactly("albers@example.org", "albers@example.org");
    }

    /** L41: what fails after the mail was queued takes it back; it comes again, and goes out once. */
    @Test
    void a_follow_up_that_fails_in_the_middle_is_made_up_for_and_goes_out_once() throws Exception {
        note(contact("albers"), template);
        followUp.failAfterQueueing();

        deliver(messaging);
        assertThat(server.recipients()).isEmpty();
        kontor.clock().set(kontor.clock().instant().plus(LATER));
        deliver(messaging);

        assertThat(server.recipients()).containsExactly("albers@example.org");
    }

    /** L41: a node that ends between note, queue and mail server loses none, and the next one sends none twice. */
    @Test
    void another_node_goes_on_where_the_first_one_ended() throws Exception {
        note(contact("albers"), template);
        note(contact("brandt"), template);
        kontor.deliverEvents(); // queued, not sent
        note(contact("claus"), template);
        kontor.unsubscribe(followUp);

        TestKontor next = kontor.anotherNode();
        try (MessagingCore nextMessaging = new Cores(next).messaging(smtp())) {
            next.subscribe(new FollowUpMail(nextMessaging, writer, new LabelId(documents), followUp.category()));
            next.deliverEvents();
            nextMessaging.outbox().sendDue();
            messaging.outbox().sendDue();
        }

        assertThat(server.recipients())
                .containsExactlyInAnyOrder("albers@example.org", "brandt@example.org", "claus@example.org");
    }

    private void deliver(MessagingCore sends) {
        kontor.deliverEvents();
        sends.outbox().sendDue();
    }

    private void note(ContactId lead, NoteTemplateId... templates) {
        leadflow.leads()
                .note(writer, lead, new NewNote("Möchte Unterlagen.", null, List.of(templates)))
                .orThrow();
    }

    private ContactId contact(String name) {
        NewContactPoint address = new NewContactPoint(HandleKind.EMAIL, name + "@example.org", null);
        return contacts.contacts()
                .create(
                        admin,
                        new ContactData(null, null, name, null, null, null, null, List.of(address)),
                        new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }

    private CategoryId category() {
        return messaging
                .categories()
                .create(admin, new CategoryData("E-Mail", Set.of(SendingWay.EMAIL), true))
                .orThrow()
                .id();
    }

    private SmtpTransport smtp() {
        SmtpSettings smtp =
                new SmtpSettings("127.0.0.1", server.port(), SmtpSettings.Security.NONE, "", null, PATIENCE_MILLIS);
        return new SmtpTransport(() -> smtp);
    }
}
