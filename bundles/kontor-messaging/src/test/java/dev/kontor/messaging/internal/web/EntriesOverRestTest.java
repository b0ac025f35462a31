package dev.kontor.messaging.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.internal.PostBox;
import dev.kontor.messaging.internal.TestMessaging;
import dev.kontor.messaging.internal.web.DispatchResource.Decision;
import dev.kontor.messaging.internal.web.EntryResource.Publication;
import dev.kontor.messaging.internal.web.EntryResource.Wished;
import dev.kontor.messaging.internal.web.SendingResource.Wish;
import dev.kontor.messaging.internal.web.SettingsResource.Prefixes;
import dev.kontor.messaging.internal.web.SettingsResource.Signature;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.IfMatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** W1–W21, W63–W73: what the resources make of a request; kontor-web does the rest. */
class EntriesOverRestTest {
    private final TestMessaging test = new TestMessaging(Database.H2);
    private final ObjectMapper json = KontorJson.strict();
    private final PostBox mails = new PostBox(SendingWay.EMAIL);
    private final CallContext anna = test.writer("anna", MessagingModule.PUBLISH);

    private final EntryResource entries = new EntryResource(test.core.entries());
    private final SendingResource sendings = new SendingResource(test.core.sending());
    private final DispatchResource dispatches = new DispatchResource(test.core.sending());
    private final CategoryResource categories = new CategoryResource(test.core.categories());
    private final SettingsResource settings = new SettingsResource(test.core.settings());
    private final InboxResource inbox = new InboxResource(test.core.messages());
    private final ChoiceResource choices = new ChoiceResource(test.core.choices());

    @AfterEach
    void close() {
        test.close();
    }

    /** W63, W64: an entry is a bare record with bare ids. */
    @Test
    void an_entry_is_written_changed_and_listed_as_json() throws JsonProcessingException {
        ContactEntry entry = create("\"matchcode\":\"Angebot\",\"text\":\"Anbei\",\"category\":\"" + test.all.id()
                + "\",\"recipients\":[{\"role\":\"TO\",\"email\":\"kunde@example.org\"}]");
        assertThat(json.writeValueAsString(entry))
                .startsWith("{\"id\":\"" + entry.id() + "\",\"version\":1,\"data\":{\"matchcode\":\"Angebot\"")
                .contains("\"category\":\"" + test.all.id() + "\"", "\"status\":\"DRAFT\"")
                .doesNotContain("null");

        EntryData changed = data("\"matchcode\":\"Angebot 2\"");
        assertThat(entries.change(anna, entry.id(), new IfMatch(1), changed)
                        .orThrow()
                        .version())
                .isEqualTo(2);
        assertThat(refused(entries.change(anna, entry.id(), new IfMatch(1), changed)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(entries.list(anna, null, EntryStatus.DRAFT, 10, null)
                        .orThrow()
                        .items())
                .extracting(EntrySummary::id)
                .containsExactly(entry.id());
        assertThat(entries.list(anna, EntryView.TEAM, null, 10, null).orThrow().items())
                .isEmpty();
        assertThat(refused(entries.list(anna, null, null, 201, null))).isInstanceOf(Refusal.Validation.class);
        assertThat(entries.get(anna, entry.id()).orThrow().data().matchcode()).isEqualTo("Angebot 2");
    }

    /** W5, W6, W11, W68: questions come back as an answer of 200; a second wish to send is a conflict. */
    @Test
    void a_wish_to_send_is_answered_by_questions_then_by_the_dispatch_then_refused() throws JsonProcessingException {
        test.transports.add(mails);
        ContactEntry entry = create("\"text\":\"Anbei\",\"category\":\"" + test.all.id()
                + "\",\"recipients\":[{\"role\":\"TO\",\"email\":\"kunde@example.org\"}]");
        assertThat(sendings.ways(anna, entry.id()).orThrow())
                .filteredOn(state -> state.way() == SendingWay.EMAIL)
                .allMatch(state -> state.possible());
        SendResult asked = send(entry, "{\"way\":\"EMAIL\"}");
        assertThat(asked.dispatch()).isNull();
        UUID token = asked.questions().get(0).token();

        Wish answered = json.readValue("{\"way\":\"EMAIL\",\"answers\":[{\"token\":\"" + token + "\"}]}", Wish.class);
        assertThat(sendings.send(anna, entry.id(), new IfMatch(1), answered)
                        .orThrow()
                        .dispatch()
                        .status())
                .isEqualTo(DispatchStatus.QUEUED);
        assertThat(refused(sendings.send(anna, entry.id(), new IfMatch(1), answered)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("already-sent"));
        assertThat(sendings.dispatches(anna, entry.id()).orThrow()).hasSize(1);
        assertThat(refused(sendings.send(anna, entry.id(), new IfMatch(1), null)))
                .isInstanceOf(Refusal.Validation.class);
        assertThat(sendings.preview(anna, entry.id()).orThrow().text()).isEqualTo("Anbei");
    }

    /** A28, N5: what failed or is in doubt has a list of its own, and is settled once. */
    @Test
    void what_is_in_doubt_stands_in_a_list_until_somebody_settles_it() throws JsonProcessingException {
        test.transports.add(mails);
        mails.behaviour = (message, handover) -> {
            handover.pass();
            return new Transmission.Doubtful("no-answer", null);
        };
        ContactEntry entry = test.mail(anna, "Angebot", "Anbei");
        ContactEntry other = test.mail(anna, "Ohne Versand", "Anbei");
        DispatchId dispatch = send(entry, "{\"way\":\"EMAIL\"}").dispatch().id();
        test.core.outbox().sendDue();

        List<EntrySummary> undelivered =
                entries.undelivered(anna, null, 10, null).orThrow().items();
        assertThat(undelivered).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(entry.id()).isNotEqualTo(other.id());
            assertThat(one.dispatch()).isEqualTo(DispatchStatus.IN_DOUBT);
            assertThat(one.recipients()).containsExactly("kunde@example.org");
        });
        CallContext ben = test.writer("ben");
        assertThat(entries.undelivered(ben, EntryView.MINE, 10, null).orThrow().items())
                .isEmpty();
        assertThat(refused(dispatches.settle(ben, dispatch, new Decision(Settlement.MARK_SENT))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(dispatches.settle(anna, dispatch, null))).isInstanceOf(Refusal.Validation.class);
        assertThat(dispatches
                        .settle(anna, dispatch, new Decision(Settlement.MARK_SENT))
                        .orThrow()
                        .status())
                .isEqualTo(DispatchStatus.SENT);
        assertThat(refused(dispatches.settle(anna, dispatch, new Decision(Settlement.MARK_SENT))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(entries.undelivered(anna, null, 10, null).orThrow().items()).isEmpty();
    }

    /** W29, W30, W31, W73: the button is told what it can do; the wished state is set, also twice. */
    @Test
    void an_entry_is_moved_and_published_and_the_button_knows_why_not() {
        ContactId customer = test.contact("Albers");
        ContactEntry entry = test.core
                .entries()
                .create(
                        anna,
                        new EntryData(
                                "A",
                                "B",
                                false,
                                null,
                                null,
                                null,
                                test.cases.put(test.tenant.id(), "V-1", "SERVICE_CALL", customer),
                                false,
                                null))
                .orThrow();
        assertThat(entries.publication(anna, entry.id()).orThrow().reason()).isEqualTo("status");
        assertThat(refused(entries.publish(anna, entry.id(), new Publication(true))))
                .isInstanceOf(Refusal.Conflict.class);
        entries.move(anna, entry.id(), new Wished(EntryStatus.CREATED)).orThrow();
        assertThat(refused(entries.move(anna, entry.id(), null))).isInstanceOf(Refusal.Validation.class);
        assertThat(entries.publication(anna, entry.id()).orThrow().possible()).isTrue();
        for (int click = 0; click < 2; click++) {
            assertThat(entries.publish(anna, entry.id(), new Publication(true))
                            .orThrow()
                            .published())
                    .isTrue();
        }
        assertThat(entries.publication(test.writer("ben"), entry.id()).orThrow().reason())
                .isEqualTo("forbidden");
        assertThat(entries.publication(anna, entry.id()).orThrow().published()).isTrue();
        assertThat(entries.publish(anna, entry.id(), null).orThrow().published())
                .isFalse();
        assertThat(choices.casesOf(anna, entry.id()).orThrow()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("V-1");
            assertThat(one.kind()).isEqualTo("SERVICE_CALL");
        });
        assertThat(choices.cases(anna, " v-1", null).orThrow()).hasSize(1);
        assertThat(choices.cases(anna, "V-1", customer).orThrow()).hasSize(1);
        assertThat(choices.cases(anna, "V-2", null).orThrow()).isEmpty();
    }

    /** W18, W70: an internal message is unread until its recipient has read it, and nobody else can. */
    @Test
    void internal_messages_are_counted_and_read() throws JsonProcessingException {
        CallContext ben = test.writer("ben");
        assertThat(choices.colleagues(anna).orThrow().users())
                .extracting(user -> user.name())
                .contains("Anna", "Ben");
        ContactEntry entry = test.entry(anna, "Bitte anrufen", "", Recipient.user(RecipientRole.TO, new UserId("ben")));
        send(entry, "{\"way\":\"MESSAGE\"}");
        assertThat(json.writeValueAsString(inbox.unread(ben).orThrow())).isEqualTo("{\"count\":1}");
        var message = inbox.inbox(ben, 10, null).orThrow().items().get(0);
        assertThat(refused(inbox.read(anna, message.id()))).isInstanceOf(Refusal.NotFound.class);
        inbox.read(ben, message.id()).orThrow();
        inbox.read(ben, message.id()).orThrow();
        assertThat(inbox.unread(ben).orThrow().count()).isZero();
    }

    /** W65, W67: settings with their versions. */
    @Test
    void categories_prefixes_and_the_signature_are_kept() {
        ActivityCategory made = categories
                .create(test.admin, new CategoryData("Fax", Set.of(SendingWay.FAX), true))
                .orThrow();
        assertThat(refused(categories.create(test.admin, new CategoryData("fax", null, true))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refused(categories.create(anna, new CategoryData("Neu", null, true))))
                .isInstanceOf(Refusal.Forbidden.class);
        categories
                .change(test.admin, made.id(), new IfMatch(1), new CategoryData("Telefax", null, false))
                .orThrow();
        assertThat(categories.list(anna).orThrow())
                .extracting(ActivityCategory::name)
                .contains("Telefax");
        categories.delete(test.admin, made.id()).orThrow();

        assertThat(settings.changeSignature(anna, new Signature("Anna"))
                        .orThrow()
                        .text())
                .isEqualTo("Anna");
        assertThat(settings.signature(anna).orThrow().text()).isEqualTo("Anna");
        assertThat(refused(settings.changeSignature(anna, null))).isInstanceOf(Refusal.Validation.class);
        Prefixes prefixes = new Prefixes(Map.of("SERVICE_CALL", "[Service]"));
        settings.changePrefixes(test.admin, new IfMatch(0), prefixes).orThrow();
        assertThat(refused(settings.changePrefixes(test.admin, new IfMatch(0), prefixes)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(settings.prefixes(anna).orThrow().byCaseKind()).containsEntry("SERVICE_CALL", "[Service]");
    }

    private ContactEntry create(String body) throws JsonProcessingException {
        return entries.create(anna, data(body)).orThrow();
    }

    private EntryData data(String fields) throws JsonProcessingException {
        return json.readValue("{\"rich\":false,\"privateEntry\":false," + fields + "}", EntryData.class);
    }

    private SendResult send(ContactEntry entry, String wish) throws JsonProcessingException {
        return sendings.send(anna, entry.id(), new IfMatch(entry.version()), json.readValue(wish, Wish.class))
                .orThrow();
    }

    private static Refusal refused(Outcome<?> outcome) {
        return outcome.refusal();
    }
}
