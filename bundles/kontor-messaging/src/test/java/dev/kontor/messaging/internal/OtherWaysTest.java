package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.ConfirmationRequired;
import dev.kontor.messaging.ConfirmationRequired.Choice;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.WayState;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** 002, Kontakteintrag versenden: SMS und esNachricht. */
@ParameterizedClass
@EnumSource(Database.class)
class OtherWaysTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private PostBox gateway;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        gateway = new PostBox(SendingWay.SMS);
        messaging.transports.add(gateway);
        anna = messaging.writer("anna");
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W14, W15, W16, W17, W68: both questions are asked; each needs its own answer; the corrected number is used. */
    @Test
    void a_text_message_goes_to_the_one_number_that_was_chosen() {
        ContactEntry entry = messaging.entry(
                anna,
                "Termin",
                " ",
                Recipient.contact(
                        RecipientRole.TO,
                        messaging.contact("Albers", new NewContactPoint(HandleKind.PHONE, "0431 555017", null))),
                Recipient.contact(RecipientRole.CC, messaging.contact("Brandt")));
        List<ConfirmationRequired> asked = send(entry, List.of()).questions();
        assertThat(asked)
                .extracting(ConfirmationRequired::question)
                .containsExactly(Question.EMPTY_TEXT, Question.SMS_RECIPIENT);
        assertThat(asked.get(1).choices())
                .containsExactly(new Choice("Albers", "+49431555017"), new Choice("Brandt", null));

        List<ConfirmationRequired> still =
                send(entry, List.of(Answer.yes(asked.get(0)))).questions();
        assertThat(still).extracting(ConfirmationRequired::question).containsExactly(Question.SMS_RECIPIENT);
        Answer text = Answer.yes(asked.get(0));
        assertThat(problem(entry, text, Answer.yes(asked.get(1)))).isEqualTo("number");
        assertThat(problem(entry, text, Answer.number(asked.get(1), "12"))).isEqualTo("number");

        SendResult queued = send(entry, List.of(text, Answer.number(asked.get(1), "0431 555018")));
        assertThat(queued.dispatch().number()).isEqualTo("+49431555018");
        messaging.core.outbox().sendDue();
        assertThat(gateway.taken).singleElement().satisfies(message -> {
            assertThat(message.number()).isEqualTo("+49431555018");
            assertThat(message.recipients()).isEmpty();
        });
        assertThat(messaging.get(entry.id()).dispatch()).isEqualTo(DispatchStatus.SENT);
        assertThat(messaging.core.sending().ways(anna, entry.id()).orThrow())
                .filteredOn(way -> way.way().exclusive())
                .allMatch(way -> "already-sent".equals(way.reason()));
    }

    /** W20, W21, W70: it goes to the users, as often as one likes, also after a mail, and the entry stays open. */
    @Test
    void internal_messages_go_out_as_often_as_one_likes() {
        messaging.transports.add(new PostBox(SendingWay.EMAIL));
        CallContext ben = messaging.writer("ben");
        ContactEntry entry = messaging.entry(
                anna,
                "Bitte anrufen",
                "Frau Albers wartet",
                Recipient.email(RecipientRole.TO, "a@example.org"),
                Recipient.user(RecipientRole.CC, new UserId("ben")),
                Recipient.user(RecipientRole.NONE, new UserId("admin")));
        messaging.send(anna, entry, SendingWay.MESSAGE);
        assertThat(messaging.get(entry.id())).isEqualTo(entry);
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        messaging.send(anna, messaging.get(entry.id()), SendingWay.MESSAGE);

        List<InternalMessage> inbox = messaging
                .core
                .messages()
                .inbox(ben, PageRequest.first())
                .orThrow()
                .items();
        assertThat(inbox).hasSize(2).allSatisfy(message -> {
            assertThat(message.entry()).isEqualTo(entry.id());
            assertThat(message.fromName()).isEqualTo("Anna");
            assertThat(message.readAt()).isNull();
        });
        assertThat(messaging
                        .core
                        .messages()
                        .inbox(messaging.admin, PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
        assertThat(messaging.core.sending().dispatches(anna, entry.id()).orThrow())
                .hasSize(3);
        messaging.core.messages().read(ben, inbox.get(0).id()).orThrow();
        assertThat(messaging.core.messages().read(anna, inbox.get(1).id()).refusal())
                .isEqualTo(new Refusal.NotFound("message"));
        assertThat(messaging
                        .core
                        .messages()
                        .inbox(ben, PageRequest.first(1))
                        .flatMap(first -> messaging
                                .core
                                .messages()
                                .inbox(ben, PageRequest.first(1).next(first.next())))
                        .orThrow()
                        .items())
                .containsExactly(inbox.get(1));
    }

    /** W2, W18: for a message inside the house Kontor itself is the service; for others each has its own. */
    @Test
    void a_way_is_open_while_its_service_is_there() {
        messaging.writer("ben");
        ContactEntry entry = messaging.entry(anna, "x", "x", Recipient.user(RecipientRole.TO, new UserId("ben")));
        gateway.up = false;
        assertThat(messaging.core.sending().ways(anna, entry.id()).orThrow())
                .containsExactly(
                        new WayState(SendingWay.EMAIL, false, "no-service"),
                        new WayState(SendingWay.SMS, false, "no-service"),
                        new WayState(SendingWay.FAX, false, "no-service"),
                        new WayState(SendingWay.MESSAGE, true, null));
        gateway.up = true;
        assertThat(messaging.core.sending().ways(anna, entry.id()).orThrow())
                .contains(new WayState(SendingWay.SMS, true, null));
    }

    /** W19, W70: an empty subject is asked about; without a user among the recipients nobody would get it. */
    @Test
    void internal_messages_ask_and_need_a_user() {
        messaging.writer("ben");
        ContactEntry nobody = messaging.mail(anna, "Bitte anrufen", "x");
        Refusal refusal = messaging
                .core
                .sending()
                .send(anna, nobody.id(), 1, SendingWay.MESSAGE, List.of())
                .refusal();
        assertThat(((Refusal.Validation) refusal).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("recipients", "no-user"));
        ContactEntry entry = messaging.entry(anna, null, "x", Recipient.user(RecipientRole.TO, new UserId("ben")));
        SendResult asked = messaging
                .core
                .sending()
                .send(anna, entry.id(), 1, SendingWay.MESSAGE, List.of())
                .orThrow();
        assertThat(asked.questions())
                .extracting(ConfirmationRequired::question)
                .containsExactly(Question.EMPTY_SUBJECT);
        assertThat(messaging
                        .core
                        .sending()
                        .send(
                                anna,
                                entry.id(),
                                1,
                                SendingWay.MESSAGE,
                                List.of(Answer.yes(asked.questions().get(0))))
                        .orThrow()
                        .dispatch()
                        .status())
                .isEqualTo(DispatchStatus.SENT);
    }

    private SendResult send(ContactEntry entry, List<Answer> answers) {
        return messaging
                .core
                .sending()
                .send(anna, entry.id(), entry.version(), SendingWay.SMS, answers)
                .orThrow();
    }

    private String problem(ContactEntry entry, Answer... answers) {
        Refusal refusal = messaging
                .core
                .sending()
                .send(anna, entry.id(), entry.version(), SendingWay.SMS, List.of(answers))
                .refusal();
        return ((Refusal.Validation) refusal).problems().get(0).field();
    }
}
