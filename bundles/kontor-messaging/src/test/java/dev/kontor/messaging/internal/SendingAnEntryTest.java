package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ConfirmationRequired;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.SubjectPrefixes;
import dev.kontor.messaging.WayState;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.OutgoingMessage.Kind;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** 002, Kontakteintrag versenden: E-Mail. */
@ParameterizedClass
@EnumSource(Database.class)
class SendingAnEntryTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private PostBox post;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        post = new PostBox(SendingWay.EMAIL);
        messaging.transports.add(post);
        anna = messaging.writer("anna");
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W7, W8, W12, W31, Q40: what is stored goes out to An, Cc and Bcc; "nicht" gets nothing; then the entry is done. */
    @Test
    void an_entry_goes_out_to_each_recipient_in_the_chosen_way() {
        ContactEntry entry = messaging.entry(
                anna,
                "Angebot",
                "Guten Tag",
                Recipient.email(RecipientRole.CC, "cc@example.org"),
                Recipient.email(RecipientRole.TO, "an@müller.example"),
                Recipient.email(RecipientRole.BCC, "bcc@example.org"),
                Recipient.email(RecipientRole.NONE, "nicht@example.org"),
                Recipient.email(RecipientRole.BCC, "CC@example.org"));

        assertThat(messaging.send(anna, entry, SendingWay.EMAIL).status()).isEqualTo(DispatchStatus.QUEUED);
        assertThat(messaging.get(entry.id()).dispatch()).isEqualTo(DispatchStatus.QUEUED);
        assertThat(messaging.core.outbox().sendDue()).isEqualTo(1);

        OutgoingMessage sent = post.taken.get(0);
        assertThat(sent.recipients())
                .extracting(each -> each.kind() + " " + each.address().email())
                .containsExactly("TO an@xn--mller-kva.example", "CC cc@example.org", "BCC bcc@example.org");
        assertThat(sent.recipients())
                .noneMatch(each -> each.kind() == Kind.BCC && each.address().name() != null);
        assertThat(sent.subject()).isEqualTo("Angebot");
        assertThat(sent.text()).isEqualTo("Guten Tag");
        assertThat(sent.sender().email()).isEqualTo("anna@hagedorn.example");
        ContactEntry after = messaging.get(entry.id());
        assertThat(after.status()).isEqualTo(EntryStatus.DONE);
        assertThat(after.dispatch()).isEqualTo(DispatchStatus.SENT);
        assertThat(messaging.dispatch(entry.id()).steps())
                .extracting(step -> step.status())
                .containsExactly(DispatchStatus.QUEUED, DispatchStatus.SENDING, DispatchStatus.SENT);
    }

    /** W6: once and exclusively, also with two clicks at the same moment. */
    @Test
    void two_clicks_at_once_send_one_mail() throws Exception {
        messaging.transports.add(new PostBox(SendingWay.SMS));
        for (int round = 0; round < 5; round++) {
            ContactEntry entry = messaging.mail(anna, "Angebot " + round, "Guten Tag");
            Callable<Outcome<SendResult>> click =
                    () -> messaging.core.sending().send(anna, entry.id(), entry.version(), SendingWay.EMAIL, List.of());
            ExecutorService clicks = Executors.newFixedThreadPool(2);
            try {
                List<Outcome<SendResult>> outcomes = new ArrayList<>();
                for (Future<Outcome<SendResult>> done : clicks.invokeAll(List.of(click, click))) {
                    outcomes.add(done.get());
                }
                assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.isDone())
                        .allMatch(outcome -> outcome.refusal() instanceof Refusal.Conflict conflict
                                && conflict.reason().equals("already-sent"));
            } finally {
                clicks.shutdown();
            }
            messaging.core.outbox().sendDue();
            assertThat(conflict(entry, SendingWay.SMS)).isEqualTo("already-sent");
        }
        assertThat(post.taken).hasSize(5);
        assertThat(messaging.core.outbox().sendDue()).isZero();
    }

    /** W3, Q4: one's own entries; others' with the second right, which the refusal names. */
    @Test
    void whoever_lacks_the_right_to_others_entries_sends_only_their_own() {
        ContactEntry entry = messaging.mail(anna, "Angebot", "Guten Tag");
        CallContext ben = messaging.writer("ben");
        assertThat(refusal(ben, entry, SendingWay.EMAIL)).isEqualTo(new Refusal.Forbidden("messaging.change-any"));
        CallContext carl = messaging.writer("carl", MessagingModule.CHANGE_ANY);
        assertThat(messaging.send(carl, entry, SendingWay.EMAIL).status()).isEqualTo(DispatchStatus.QUEUED);
        CallContext reader = messaging.tenant.user("dora", MessagingModule.READ);
        assertThat(refusal(reader, entry, SendingWay.EMAIL)).isEqualTo(new Refusal.Forbidden("messaging.write"));
    }

    /** W4, W8, W64: without "An", with a bad address, or with a person who has none, nothing goes out. */
    @Test
    void recipients_must_be_right() {
        assertThat(problems(messaging.entry(anna, "A", "B", Recipient.email(RecipientRole.CC, "a@example.org"))))
                .containsExactly("recipients none-to");
        assertThat(problems(messaging.entry(anna, "A", "B", Recipient.email(RecipientRole.TO, "kein Postfach"))))
                .containsExactly("recipients not-an-address");
        assertThat(problems(messaging.entry(
                        anna, "A", "B", Recipient.contact(RecipientRole.TO, messaging.contact("Albers")))))
                .containsExactly("recipients no-address");
        assertThat(messaging.core.outbox().sendDue()).isZero();
    }

    /** W5: the category must have the option. */
    @Test
    void the_category_must_allow_the_way() {
        CategoryId phone = messaging.category("Telefonat", SendingWay.SMS).id();
        ContactEntry entry = messaging
                .core
                .entries()
                .create(
                        anna,
                        new EntryData(
                                "A",
                                "B",
                                false,
                                phone,
                                List.of(Recipient.email(RecipientRole.TO, "a@example.org")),
                                null,
                                null,
                                false,
                                null))
                .orThrow();
        assertThat(problems(entry)).containsExactly("activityCategory option-missing");
        assertThat(state(entry, SendingWay.EMAIL).reason()).isEqualTo("category");
    }

    /** W1, W2, W69: while the service is down the button says so, and a click changes nothing. */
    @Test
    void without_the_service_nothing_is_queued() {
        ContactEntry entry = messaging.mail(anna, "Angebot", "Guten Tag");
        assertThat(state(entry, SendingWay.EMAIL)).isEqualTo(new WayState(SendingWay.EMAIL, true, null));
        post.up = false;
        assertThat(refusal(anna, entry, SendingWay.EMAIL)).isInstanceOf(Refusal.Unavailable.class);
        assertThat(messaging.get(entry.id())).isEqualTo(entry);
        assertThat(state(entry, SendingWay.EMAIL).reason()).isEqualTo("no-service");
        assertThat(state(entry, SendingWay.FAX).reason()).isEqualTo("no-service");
    }

    /** W11, W68: blanks count as empty; the token is for this version, user and question. */
    @Test
    void an_empty_subject_is_asked_about() {
        ContactEntry entry = messaging.mail(anna, "  ", "Guten Tag");
        SendResult asked = messaging
                .core
                .sending()
                .send(anna, entry.id(), entry.version(), SendingWay.EMAIL, List.of())
                .orThrow();
        assertThat(asked.dispatch()).isNull();
        assertThat(asked.questions())
                .extracting(ConfirmationRequired::question)
                .containsExactly(Question.EMPTY_SUBJECT);
        assertThat(messaging.get(entry.id())).isEqualTo(entry);
        Answer yes = Answer.yes(asked.questions().get(0));

        CallContext carl = messaging.writer("carl", MessagingModule.CHANGE_ANY);
        assertThat(conflict(carl, entry, yes)).isEqualTo("outdated-answer");
        ContactEntry changed = messaging
                .core
                .entries()
                .change(anna, entry.id(), entry.version(), entry.data())
                .orThrow();
        assertThat(conflict(anna, changed, yes)).isEqualTo("outdated-answer");

        SendResult again = messaging
                .core
                .sending()
                .send(anna, entry.id(), changed.version(), SendingWay.EMAIL, List.of())
                .orThrow();
        assertThat(messaging
                        .core
                        .sending()
                        .send(
                                anna,
                                entry.id(),
                                changed.version(),
                                SendingWay.EMAIL,
                                List.of(Answer.yes(again.questions().get(0))))
                        .orThrow()
                        .dispatch())
                .isNotNull();
    }

    /** W10, W67: prefix and signature are stored as sent, once, also when a first try failed. */
    @Test
    void prefix_and_signature_are_stored_as_sent_and_never_twice() {
        messaging
                .core
                .settings()
                .changeSignature(anna, "Anna Ahrens\nHagedorn GmbH")
                .orThrow();
        messaging
                .core
                .settings()
                .changePrefixes(messaging.admin, new SubjectPrefixes(0, Map.of("SERVICE_CALL", "[Helpdesk]")))
                .orThrow();
        CaseRef call = messaging.cases.put(messaging.tenant.id(), "4711", "SERVICE_CALL", null);
        ContactEntry entry = messaging
                .core
                .entries()
                .create(
                        anna,
                        new EntryData(
                                "Störung",
                                "Wir kommen.",
                                false,
                                messaging.all.id(),
                                List.of(Recipient.email(RecipientRole.TO, "a@example.org")),
                                null,
                                call,
                                false,
                                null))
                .orThrow();
        post.behaviour = (message, handover) -> new Transmission.Refused("refused", "550 no");
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        assertThat(messaging.get(entry.id()).data()).isEqualTo(entry.data());
        assertThat(messaging.get(entry.id()).dispatch()).isEqualTo(DispatchStatus.FAILED);

        post.behaviour = post::take;
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        ContactEntry sent = messaging.get(entry.id());
        assertThat(sent.data().matchcode()).isEqualTo("[Helpdesk] Störung");
        assertThat(sent.data().text()).isEqualTo("Wir kommen.\n\n-- \nAnna Ahrens\nHagedorn GmbH");
        assertThat(post.taken.get(0).subject()).isEqualTo(sent.data().matchcode());
        assertThat(post.taken.get(0).text()).isEqualTo(sent.data().text());
        assertThat(messaging.core.sending().preview(anna, entry.id()).orThrow().text())
                .isEqualTo(sent.data().text());
    }

    /** W9: HTML goes out as HTML and as text; what is harmful in it isn't even stored. */
    @Test
    void rich_text_goes_out_as_html_and_text() {
        EntryData data = new EntryData(
                "Angebot",
                "<p>Guten <b>Tag</b></p><script>alert(1)</script><p onclick='x()'>Gruß</p>",
                true,
                messaging.all.id(),
                List.of(Recipient.email(RecipientRole.TO, "a@example.org")),
                null,
                null,
                false,
                null);
        ContactEntry entry = messaging.core.entries().create(anna, data).orThrow();
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        assertThat(post.taken.get(0).html()).isEqualTo("<p>Guten <b>Tag</b></p><p>Gruß</p>");
        assertThat(post.taken.get(0).text()).isEqualTo("Guten Tag\nGruß");
    }

    /** W21, Q6: what was sent stays as it was sent; cases may change. */
    @Test
    void a_sent_entry_is_locked() {
        ContactEntry entry = messaging.mail(anna, "Angebot", "Guten Tag");
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        ContactEntry sent = messaging.get(entry.id());
        assertThat(sent.locked()).isTrue();
        CaseRef call = messaging.cases.put(messaging.tenant.id(), "4711", "SERVICE_CALL", null);
        assertThat(change(sent, "Anderes", null)).isEqualTo("locked");
        assertThat(change(sent, "Angebot", call)).isNull();
        assertThat(messaging
                        .core
                        .entries()
                        .move(anna, entry.id(), EntryStatus.DRAFT)
                        .refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo("status"));
    }

    private String change(ContactEntry sent, String matchcode, CaseRef mainCase) {
        EntryData before = sent.data();
        EntryData data = new EntryData(
                matchcode,
                before.text(),
                before.rich(),
                before.category(),
                before.recipients(),
                null,
                mainCase,
                before.privateEntry(),
                before.team());
        Refusal refusal = messaging
                .core
                .entries()
                .change(anna, sent.id(), sent.version(), data)
                .refusal();
        return refusal instanceof Refusal.Conflict conflict ? conflict.reason() : null;
    }

    private WayState state(ContactEntry entry, SendingWay way) {
        return messaging.core.sending().ways(anna, entry.id()).orThrow().stream()
                .filter(state -> state.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private Refusal refusal(CallContext call, ContactEntry entry, SendingWay way) {
        return messaging
                .core
                .sending()
                .send(call, entry.id(), entry.version(), way, List.of())
                .refusal();
    }

    private String conflict(ContactEntry entry, SendingWay way) {
        return ((Refusal.Conflict) refusal(anna, messaging.get(entry.id()), way)).reason();
    }

    private String conflict(CallContext call, ContactEntry entry, Answer answer) {
        Refusal refusal = messaging
                .core
                .sending()
                .send(call, entry.id(), entry.version(), SendingWay.EMAIL, List.of(answer))
                .refusal();
        return ((Refusal.Conflict) refusal).reason();
    }

    private List<String> problems(ContactEntry entry) {
        return ((Refusal.Validation) refusal(anna, entry, SendingWay.EMAIL))
                .problems().stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList();
    }
}
