package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.CaseSuggestion;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.TakenMessage;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** W23: the case of a message is found by what it answers, by a number, by the sender; two candidates are suggestions. */
@ParameterizedClass
@EnumSource(Database.class)
class CaseOfAReceivedMessageTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private ReceivedMail mail;
    private CallContext anna;
    private ContactId albers;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        messaging.transports.add(new PostBox(SendingWay.EMAIL));
        mail = new ReceivedMail();
        anna = messaging.writer("anna");
        albers = contact("Albers", "albers@x.example");
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** By the reply to our own mail, also when the subject and the sender are others. */
    @Test
    void an_answer_belongs_to_the_case_of_what_it_answers() {
        CaseRef sent = open("V-1", albers);
        open("V-2", albers);
        String id = sentInCase(sent);
        ContactEntry answer = taken(mail.from("kollege@x.example", null)
                .says("AW: V-2", "x")
                .answering("unknown@y.example", id)
                .message());
        assertThat(answer.data().mainCase()).isEqualTo(sent);
        assertThat(answer.data().cases()).containsExactly(sent);
        assertThat(answer.received().suggestions()).isEmpty();
        ContactEntry next = taken(mail.from("albers@x.example", null)
                .answering(answer.received().source().id() + "@y.example")
                .message());
        assertThat(next.data().mainCase()).isEqualTo(sent);
    }

    /** It answers mails of two cases: none is set. */
    @Test
    void an_answer_to_two_cases_is_a_suggestion() {
        CaseRef one = open("V-1", albers);
        CaseRef two = open("V-2", albers);
        String first = sentInCase(one);
        String second = sentInCase(two);
        ContactEntry answer = taken(
                mail.from("albers@x.example", null).answering(first, second).message());
        assertThat(answer.data().mainCase()).isNull();
        assertThat(answer.received().suggestions())
                .containsExactlyInAnyOrder(new CaseSuggestion(one, "answer"), new CaseSuggestion(two, "answer"));
    }

    @Test
    void the_number_of_the_senders_case_decides_among_several() {
        open("V-1", albers);
        CaseRef two = open("V-2", albers);
        ContactEntry entry = taken(mail.from("albers@x.example", null)
                .says("Frage zu [v-2]: Treppe 2026", "x")
                .message());
        assertThat(entry.data().mainCase()).isEqualTo(two);
    }

    /** Anybody can write the number of somebody else's case. */
    @Test
    void the_number_of_another_customers_case_is_only_a_suggestion() {
        CaseRef foreign = open("V-9", contact("Brandt", "brandt@z.example"));
        CaseRef own = open("V-1", albers);
        ContactEntry entry =
                taken(mail.from("albers@x.example", null).says("Zu V-9", "x").message());
        assertThat(entry.data().mainCase()).isNull();
        assertThat(entry.received().suggestions())
                .extracting(CaseSuggestion::id, CaseSuggestion::reason)
                .containsExactly(tuple(foreign, "number"), tuple(own, "sender"));
        ContactEntry stranger =
                taken(mail.from("wer@y.example", null).says("Zu V-9", "x").message());
        assertThat(stranger.data().mainCase()).isNull();
    }

    @Test
    void the_only_open_case_of_the_sender_is_it_and_of_two_none() {
        CaseRef one = open("V-1", albers);
        assertThat(taken(mail.from("albers@x.example", null).message()).data().mainCase())
                .isEqualTo(one);
        CaseRef two = open("V-2", albers);
        ContactEntry entry = taken(mail.from("albers@x.example", null).message());
        assertThat(entry.data().mainCase()).isNull();
        assertThat(entry.received().suggestions())
                .extracting(CaseSuggestion::id)
                .containsExactlyInAnyOrder(one, two);
    }

    /** An address that two contacts have: the case of either is only a suggestion. */
    @Test
    void of_two_possible_senders_no_case_is_set() {
        contact("Brandt", "albers@x.example");
        CaseRef one = open("V-1", albers);
        ContactEntry entry = taken(mail.from("albers@x.example", null).message());
        assertThat(entry.data().mainCase()).isNull();
        assertThat(entry.received().suggestions()).containsExactly(new CaseSuggestion(one, "sender"));
    }

    /** A67: what we sent and comes back by a mailbox is the entry that was sent; a forged Message-ID is not. */
    @Test
    void our_own_mail_that_comes_back_is_no_second_entry() {
        String id = sentInCase(open("V-1", albers));
        ReceivedMessage copy = mail.from("anna@hagedorn.example", null).message(id);
        assertThat(take(copy).known()).isTrue();
        assertThat(take(copy).entry())
                .isEqualTo(messaging
                        .core
                        .entries()
                        .list(anna, EntryView.MINE, null, PageRequest.first())
                        .orThrow()
                        .items()
                        .get(0)
                        .id());
        assertThat(take(mail.from("wer@y.example", null).message(id)).known()).isFalse();
    }

    private String sentInCase(CaseRef mainCase) {
        EntryData data = new EntryData(
                "Ihr Vorgang",
                "x",
                false,
                messaging.all.id(),
                List.of(Recipient.email(RecipientRole.TO, "albers@x.example")),
                null,
                mainCase,
                false,
                null);
        ContactEntry entry = messaging.core.entries().create(anna, data).orThrow();
        String id = messaging.send(anna, entry, SendingWay.EMAIL).messageId();
        messaging.core.outbox().sendDue();
        return id;
    }

    private CaseRef open(String number, ContactId contact) {
        return messaging.cases.put(messaging.tenant.id(), number, "SERVICE_CALL", contact);
    }

    private ContactId contact(String name, String address) {
        return messaging.contact(name, new NewContactPoint(HandleKind.EMAIL, address, null));
    }

    private TakenMessage take(ReceivedMessage message) {
        return messaging
                .received
                .take(CallContext.system(messaging.tenant.id()), message)
                .orThrow();
    }

    private ContactEntry taken(ReceivedMessage message) {
        return messaging
                .core
                .entries()
                .get(CallContext.system(messaging.tenant.id()), take(message).entry())
                .orThrow();
    }
}
