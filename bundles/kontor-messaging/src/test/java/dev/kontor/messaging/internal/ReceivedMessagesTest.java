package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.TakenMessage;
import dev.kontor.messaging.WayState;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** W22, W25–W27, W31, W74: what came in is an entry, found by those whose mailbox it came by. */
@ParameterizedClass
@EnumSource(Database.class)
class ReceivedMessagesTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private ReceivedMail mail;
    private CallContext anna;
    private CallContext bert;
    private CallContext cleo;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        mail = new ReceivedMail();
        anna = messaging.writer("anna", List.of(), KernelModule.READ_EMAIL);
        bert = messaging.writer("bert", List.of(new TeamId("sales")), KernelModule.READ_EMAIL);
        cleo = messaging.writer("cleo", List.of(new TeamId("support")), KernelModule.READ_EMAIL);
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W22, W31: Angelegt, with sender and recipients as contacts and users where they are known. */
    @Test
    void a_mail_becomes_an_entry_with_its_people() {
        ContactId albers = messaging.contact("Albers", new NewContactPoint(HandleKind.EMAIL, "albers@x.example", null));
        ContactEntry entry = taken(mail.from("ALBERS@x.example", "Karin Albers")
                .to("anna@hagedorn.example")
                .cc("fremd@y.example")
                .of("anna")
                .message());
        assertThat(entry.status()).isEqualTo(EntryStatus.CREATED);
        assertThat(entry.data().matchcode()).isEqualTo("Anfrage");
        assertThat(entry.data().text()).isEqualTo("Guten Tag");
        assertThat(entry.createdByName()).isEqualTo("Karin Albers");
        assertThat(entry.received().sender().contact()).isEqualTo(albers);
        assertThat(entry.received().flags()).isEmpty();
        assertThat(entry.data().recipients())
                .extracting(Recipient::role, Recipient::email, Recipient::user)
                .containsExactly(
                        tuple(RecipientRole.TO, "anna@hagedorn.example", new UserId("anna")),
                        tuple(RecipientRole.CC, "fremd@y.example", null));
    }

    /** W22, A25: of a stranger the raw address, flagged; of two contacts none is taken. */
    @Test
    void strangers_and_shared_addresses_are_flagged() {
        ContactEntry unknown = taken(mail.from("wer@y.example", null).of("anna").message());
        assertThat(unknown.received().flags()).containsExactly("sender-unknown");
        assertThat(unknown.createdByName()).isEqualTo("wer@y.example");

        NewContactPoint shared = new NewContactPoint(HandleKind.EMAIL, "info@x.example", null);
        messaging.contact("Albers", shared);
        messaging.contact("Brandt", shared);
        ContactEntry two = taken(mail.from("info@x.example", null).of("anna").message());
        assertThat(two.received().flags()).containsExactly("sender-ambiguous");
        assertThat(two.received().sender().contact()).isNull();

        ContactEntry nobody = taken(mail.fromNobody().of("anna").message());
        assertThat(nobody.received().flags()).containsExactly("sender-missing");
        assertThat(nobody.received().sender()).isNull();
    }

    /** Q26: nothing is refused, however long or odd. */
    @Test
    void what_is_too_long_is_cut_and_flagged() {
        ContactEntry entry = taken(mail.from("wer@y.example", "N".repeat(1_000))
                .says("S".repeat(2_000) + "\u0000", "T\u0000".repeat(200_001))
                .of("anna")
                .message());
        assertThat(entry.data().matchcode()).hasSize(500);
        assertThat(entry.data().text()).hasSize(200_000);
        assertThat(entry.received().sender().name()).hasSize(200);
        assertThat(entry.received().flags()).contains("text-cut");
    }

    /** A22, W71: the same source is the same entry, also after it was changed. */
    @Test
    void a_message_told_twice_is_one_entry() {
        ReceivedMessage message = mail.from("wer@y.example", null).of("anna").message();
        TakenMessage first = take(message);
        TakenMessage again = take(message);
        assertThat(first.known()).isFalse();
        assertThat(again).isEqualTo(new TakenMessage(first.entry(), true));
        assertThat(list(anna, EntryView.MINE)).hasSize(1);
    }

    /** W26, W74: of employees only it is private, in the view of each of them and of nobody else. */
    @Test
    void a_mail_of_several_employees_is_in_the_view_of_each_and_of_nobody_else() {
        ContactEntry entry = taken(mail.from("wer@y.example", null)
                .to("cleo@hagedorn.example")
                .of("anna", "bert")
                .message());
        assertThat(entry.data().privateEntry()).isTrue();
        assertThat(list(anna, EntryView.MINE)).extracting(EntrySummary::id).containsExactly(entry.id());
        assertThat(list(bert, EntryView.MINE)).extracting(EntrySummary::id).containsExactly(entry.id());
        assertThat(list(cleo, EntryView.MINE)).isEmpty();
        assertThat(get(anna, entry.id()).isDone()).isTrue();
        assertThat(get(cleo, entry.id()).refusal()).isInstanceOf(Refusal.NotFound.class);
        assertThat(messaging.received.entryOf(cleo, entry.received().source()).refusal())
                .isInstanceOf(Refusal.NotFound.class);
    }

    /** W25, A48: of a team, for its members with the right to e-mails. */
    @Test
    void a_mail_of_a_team_is_in_its_list() {
        ContactEntry entry = taken(
                mail.from("wer@y.example", null).ofTeams("sales", "service").message());
        assertThat(entry.data().privateEntry()).isFalse();
        assertThat(entry.data().team()).isEqualTo(new TeamId("sales"));
        assertThat(list(bert, EntryView.TEAM)).extracting(EntrySummary::id).containsExactly(entry.id());
        assertThat(list(cleo, EntryView.TEAM)).isEmpty();
        assertThat(get(cleo, entry.id()).refusal()).isInstanceOf(Refusal.NotFound.class);

        CallContext dora = messaging.writer("dora", List.of(new TeamId("service")));
        assertThat(list(dora, EntryView.TEAM)).isEmpty();
        assertThat(get(dora, entry.id()).refusal()).isInstanceOf(Refusal.NotFound.class);
        CallContext emil = messaging.writer("emil", List.of(new TeamId("service")), KernelModule.READ_EMAIL);
        assertThat(list(emil, EntryView.TEAM)).hasSize(1);
    }

    /** W25, Q12: of nobody, for whoever may see what is private; audited. */
    @Test
    void a_mail_of_nobody_is_there_for_those_who_may_see_private_ones() {
        ContactEntry entry = taken(mail.from("wer@y.example", null).message());
        assertThat(entry.data().privateEntry()).isTrue();
        assertThat(get(bert, entry.id()).refusal()).isInstanceOf(Refusal.NotFound.class);
        assertThat(get(messaging.writer("fred", MessagingModule.READ_PRIVATE), entry.id())
                        .isDone())
                .isTrue();
    }

    /** W26, A22: the same mail by a team's mailbox too is the team's; the employees keep it. */
    @Test
    void what_comes_to_a_team_too_is_not_private_any_more() {
        mail.from("wer@y.example", null).of("anna");
        EntryId entry = take(mail.message()).entry();
        assertThat(take(mail.again().ofTeams("sales").message())).isEqualTo(new TakenMessage(entry, true));
        assertThat(list(anna, EntryView.MINE)).hasSize(1);
        assertThat(list(bert, EntryView.TEAM)).hasSize(1);
        assertThat(get(bert, entry).orThrow().data().privateEntry()).isFalse();
        long version = get(bert, entry).orThrow().version();
        take(mail.message());
        assertThat(get(bert, entry).orThrow().version()).isEqualTo(version);
    }

    /** W6, W21: it isn't sent again to those whom it went to, and says what it said. */
    @Test
    void what_came_in_is_neither_sent_nor_changed() {
        ContactEntry entry = taken(mail.from("wer@y.example", null)
                .to("kunde@x.example")
                .of("anna")
                .message());
        assertThat(messaging.core.sending().ways(anna, entry.id()).orThrow())
                .filteredOn(way -> way.way() == SendingWay.EMAIL)
                .extracting(WayState::reason)
                .containsExactly("received");
        Outcome<?> sent = messaging.core.sending().send(anna, entry.id(), 1, SendingWay.EMAIL, List.of());
        assertThat(((Refusal.Conflict) sent.refusal()).reason()).isEqualTo("received");

        EntryData data = entry.data();
        EntryData other = new EntryData(
                "anders",
                data.text(),
                false,
                null,
                data.recipients(),
                data.cases(),
                null,
                data.privateEntry(),
                data.team());
        assertThat(messaging.core.entries().change(anna, entry.id(), 1, other).refusal())
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(messaging
                        .core
                        .entries()
                        .move(anna, entry.id(), EntryStatus.DONE)
                        .orThrow()
                        .status())
                .isEqualTo(EntryStatus.DONE);
    }

    /** W66: cases can be set, also when more is known of a recipient than the mail said. */
    @Test
    void the_case_of_what_came_in_can_be_changed() {
        messaging.contact(
                "Albers",
                new NewContactPoint(HandleKind.EMAIL, "albers@x.example", null),
                new NewContactPoint(HandleKind.PHONE, "+49 431 1234567", null));
        ContactEntry entry = taken(mail.from("wer@y.example", null)
                .to("albers@x.example")
                .of("anna")
                .message());
        CaseRef one = messaging.cases.put(messaging.tenant.id(), "V-1", "SERVICE_CALL", null);
        EntryData data = entry.data();
        EntryData changed = new EntryData(
                data.matchcode(),
                data.text(),
                false,
                null,
                data.recipients(),
                List.of(one),
                one,
                data.privateEntry(),
                data.team());
        assertThat(messaging
                        .core
                        .entries()
                        .change(anna, entry.id(), 1, changed)
                        .orThrow()
                        .data()
                        .mainCase())
                .isEqualTo(one);
    }

    /** A75: while this module is away messages wait; nothing is made twice when they come. */
    @Test
    void messages_that_are_told_become_entries_once() {
        messaging.kontor.subscribe(messaging.receiving.subscriber());
        messaging.kontor.deliverEvents();
        ReceivedMessage message = mail.from("wer@y.example", null).of("anna").message();
        messaging.raise(message);
        messaging.raise(message);
        messaging.kontor.deliverEvents();
        assertThat(list(anna, EntryView.MINE)).hasSize(1);
    }

    private TakenMessage take(ReceivedMessage message) {
        return messaging
                .received
                .take(CallContext.system(messaging.tenant.id()), message)
                .orThrow();
    }

    private ContactEntry taken(ReceivedMessage message) {
        return get(CallContext.system(messaging.tenant.id()), take(message).entry())
                .orThrow();
    }

    private Outcome<ContactEntry> get(CallContext call, EntryId entry) {
        return messaging.core.entries().get(call, entry);
    }

    private List<EntrySummary> list(CallContext call, EntryView view) {
        return messaging
                .core
                .entries()
                .list(call, view, null, PageRequest.first())
                .orThrow()
                .items();
    }
}
