package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.ConfirmationRequired;
import dev.kontor.messaging.ConfirmationRequired.Choice;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C7: an entry to somebody who doesn't want to be reached this way is sent only when its sender says so once more. */
@ParameterizedClass
@EnumSource(Database.class)
class ForbiddenChannelTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private PostBox mails;
    private PostBox gateway;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        mails = new PostBox(SendingWay.EMAIL);
        gateway = new PostBox(SendingWay.SMS);
        messaging.transports.add(mails);
        messaging.transports.add(gateway);
        anna = messaging.writer("anna");
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** C7, W11, W68: asked with the names; the answer sends, and the audit trail keeps that it was overridden. */
    @Test
    void it_is_asked_and_the_answer_sends() {
        ContactId albers = contact("Albers", "a@example.org", "0431 555017");
        forbid(albers, CommunicationChannel.EMAIL);
        ContactEntry entry = messaging.entry(
                anna,
                "Angebot",
                "Anbei",
                Recipient.contact(RecipientRole.CC, albers),
                Recipient.email(RecipientRole.TO, "b@example.org"));
        ConfirmationRequired asked = asked(entry, SendingWay.EMAIL);
        assertThat(asked.question()).isEqualTo(Question.FORBIDDEN_CHANNEL);
        assertThat(asked.choices()).containsExactly(new Choice("Albers", null));
        assertThat(messaging.core.outbox().sendDue()).isZero();
        assertThat(messaging.get(entry.id())).isEqualTo(entry);

        assertThat(send(entry, SendingWay.EMAIL, Answer.yes(asked)).orThrow().dispatch())
                .isNotNull();
        messaging.core.outbox().sendDue();
        assertThat(mails.taken).hasSize(1);
        assertThat(messaging
                        .kontor
                        .audit()
                        .list(messaging.admin, "contact-entry", entry.id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(row -> row.record().action())
                .contains("messaging.preference-overridden");
    }

    /** C7: the answer is about this version; whoever forbids it later is asked about anew. */
    @Test
    void an_old_answer_answers_nothing_new() {
        ContactId albers = contact("Albers", "a@example.org", "0431 555017");
        ContactId namesake = contact("Albers", "c@example.org", "0431 555019");
        ContactId brandt = contact("Brandt", "b@example.org", "0431 555018");
        forbid(albers, CommunicationChannel.EMAIL);
        ContactEntry entry = messaging.entry(
                anna,
                "Angebot",
                "Anbei",
                Recipient.contact(RecipientRole.TO, albers),
                Recipient.contact(RecipientRole.TO, namesake),
                Recipient.contact(RecipientRole.TO, brandt));
        ConfirmationRequired old = asked(entry, SendingWay.EMAIL);
        messaging.kontor.clock().advance(Duration.ofSeconds(1));
        forbid(brandt, CommunicationChannel.EMAIL);
        ConfirmationRequired anew = asked(entry, SendingWay.EMAIL, Answer.yes(old));
        assertThat(anew.choices()).extracting(Choice::name).containsExactly("Albers", "Brandt");

        EntryData data = entry.data();
        ContactEntry changed = messaging
                .core
                .entries()
                .change(anna, entry.id(), entry.version(), withText(data, "Doch nicht"))
                .orThrow();
        assertThat(((Refusal.Conflict) send(changed, SendingWay.EMAIL, Answer.yes(anew))
                                .refusal())
                        .reason())
                .isEqualTo("outdated-answer");
    }

    /** C7: who allows it again after the question is asked about no more, and the answer does no harm. */
    @Test
    void what_is_allowed_again_is_sent() {
        ContactId albers = contact("Albers", "a@example.org", "0431 555017");
        forbid(albers, CommunicationChannel.EMAIL);
        ContactEntry entry = messaging.entry(anna, "x", "x", Recipient.contact(RecipientRole.TO, albers));
        ConfirmationRequired asked = asked(entry, SendingWay.EMAIL);
        messaging
                .contacts
                .preferences()
                .allow(messaging.admin, albers, CommunicationChannel.EMAIL)
                .orThrow();
        assertThat(send(entry, SendingWay.EMAIL, Answer.yes(asked)).orThrow().dispatch())
                .isNotNull();
    }

    /** C7: a typed address is the contact's that has it; one who gets nothing is not asked about, nor is a colleague. */
    @Test
    void a_typed_address_counts_as_the_contact_that_has_it() {
        ContactId albers = contact("Albers", "a@example.org", "0431 555017");
        forbid(albers, CommunicationChannel.EMAIL);
        ContactEntry none = messaging.entry(
                anna,
                "x",
                "x",
                Recipient.contact(RecipientRole.NONE, albers),
                Recipient.email(RecipientRole.TO, "b@example.org"),
                Recipient.user(RecipientRole.CC, new UserId("anna")));
        assertThat(send(none, SendingWay.EMAIL).orThrow().dispatch()).isNotNull();
        ContactEntry both = messaging.entry(
                anna,
                "x",
                "x",
                Recipient.email(RecipientRole.TO, "A@Example.org"),
                Recipient.email(RecipientRole.TO, "b@example.org"));
        assertThat(asked(both, SendingWay.EMAIL).choices())
                .extracting(Choice::name)
                .containsExactly("A@Example.org");
    }

    /** C7, W15: of a text message it is asked when the number is known, by whose number it is. */
    @Test
    void a_text_message_is_asked_about_by_its_number() {
        ContactId albers = contact("Albers", "a@example.org", "0431 555017");
        ContactId brandt = contact("Brandt", "b@example.org", "0431 555018");
        forbid(albers, CommunicationChannel.SMS);
        forbid(brandt, CommunicationChannel.EMAIL);
        ContactEntry entry = messaging.entry(
                anna,
                "Termin",
                "Morgen",
                Recipient.contact(RecipientRole.TO, albers),
                Recipient.contact(RecipientRole.TO, brandt));
        ConfirmationRequired number = asked(entry, SendingWay.SMS);
        assertThat(number.question()).isEqualTo(Question.SMS_RECIPIENT);
        Answer his = Answer.number(number, "0431 555017");
        ConfirmationRequired asked = asked(entry, SendingWay.SMS, his);
        assertThat(asked.question()).isEqualTo(Question.FORBIDDEN_CHANNEL);
        assertThat(asked.choices()).extracting(Choice::name).containsExactly("Albers");
        assertThat(asked(entry, SendingWay.SMS, Answer.number(number, "0431 555099"))
                        .choices())
                .as("a corrected number may be anybody's among them")
                .extracting(Choice::name)
                .containsExactly("Albers");
        assertThat(send(entry, SendingWay.SMS, Answer.number(number, "0431 555018"))
                        .orThrow()
                        .dispatch())
                .isNotNull();
        messaging.core.outbox().sendDue();
        assertThat(gateway.taken).hasSize(1);
    }

    /** C7, Q45: where contacts are off for the tenant, nobody's wishes are known and nothing is asked. */
    @Test
    void without_contacts_nothing_is_asked() {
        ContactId albers = contact("Albers", "a@example.org", "0431 555017");
        forbid(albers, CommunicationChannel.EMAIL);
        ContactEntry entry = messaging.entry(anna, "x", "x", Recipient.contact(RecipientRole.TO, albers));
        messaging
                .kontor
                .modules()
                .switchTo(CallContext.system(messaging.tenant.id()), ContactsModule.ID, false)
                .orThrow();
        assertThat(send(entry, SendingWay.EMAIL).orThrow().dispatch()).isNotNull();
    }

    private ContactId contact(String name, String email, String phone) {
        return messaging.contact(
                name,
                new NewContactPoint(HandleKind.EMAIL, email, null),
                new NewContactPoint(HandleKind.PHONE, phone, null));
    }

    private void forbid(ContactId contact, CommunicationChannel channel) {
        messaging
                .contacts
                .preferences()
                .forbid(messaging.admin, contact, channel, "Widerspruch")
                .orThrow();
    }

    private ConfirmationRequired asked(ContactEntry entry, SendingWay way, Answer... answers) {
        List<ConfirmationRequired> asked = send(entry, way, answers).orThrow().questions();
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    private Outcome<SendResult> send(ContactEntry entry, SendingWay way, Answer... answers) {
        return messaging.core.sending().send(anna, entry.id(), entry.version(), way, List.of(answers));
    }

    private static EntryData withText(EntryData data, String text) {
        return new EntryData(
                data.matchcode(),
                text,
                data.rich(),
                data.category(),
                data.recipients(),
                data.cases(),
                data.mainCase(),
                data.privateEntry(),
                data.team());
    }
}
