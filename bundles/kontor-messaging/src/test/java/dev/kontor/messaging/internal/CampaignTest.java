package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignCounts;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignRecipient;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** A27, A68: E-Mail-Kampagne. One mail to each contact, once, and counts that add up. */
@ParameterizedClass
@EnumSource(Database.class)
class CampaignTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private PostBox server;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        server = new PostBox(SendingWay.EMAIL);
        messaging.transports.add(server);
        anna = messaging.writer("anna", MessagingModule.CAMPAIGNS, ContactsModule.READ);
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** A68: each state is counted once, and all of them are the recipients. */
    @Test
    void the_counts_add_up_to_the_recipients() {
        ContactId sent = contact("a@example.org");
        ContactId failed = contact("b@example.org");
        ContactId doubtful = contact("c@example.org");
        ContactId later = contact("d@example.org");
        ContactId without = messaging.contact("Ohne");
        Campaign draft = draft(sent, failed, doubtful, later, without, sent);
        assertThat(draft.counts()).isEqualTo(new CampaignCounts(5, 5, 0, 0, 0, 0, 0, 0));
        Campaign started = started(draft);
        assertThat(started.counts()).isEqualTo(new CampaignCounts(5, 0, 4, 0, 0, 0, 0, 1));

        server.behaviour = (message, handover) -> {
            handover.pass();
            return switch (address(message).charAt(0)) {
                case 'a' -> new Transmission.Taken("1");
                case 'b' -> new Transmission.Refused("refused", null);
                case 'c' -> new Transmission.Doubtful("no-answer", null);
                default -> new Transmission.Postponed("not-now", null);
            };
        };
        messaging.core.outbox().sendDue();
        assertThat(get(draft).counts()).isEqualTo(new CampaignCounts(5, 0, 1, 0, 1, 1, 1, 1));
        assertThat(recipients(draft))
                .extracting(CampaignRecipient::contact, CampaignRecipient::status, CampaignRecipient::skipped)
                .containsExactly(
                        tuple(sent, DispatchStatus.SENT, null),
                        tuple(failed, DispatchStatus.FAILED, null),
                        tuple(doubtful, DispatchStatus.IN_DOUBT, null),
                        tuple(later, DispatchStatus.QUEUED, null),
                        tuple(without, null, "no-address"));
    }

    /** A68: two contacts with one address get one mail; a contact that is gone gets none. */
    @Test
    void an_address_gets_one_mail() {
        ContactId one = contact("a@example.org");
        ContactId same = contact("A@Example.org");
        ContactId gone = contact("b@example.org");
        Campaign draft = draft(one, same, gone);
        messaging.contacts.contacts().delete(messaging.admin, gone).orThrow();
        started(draft);
        messaging.core.outbox().sendDue();
        assertThat(server.taken).extracting(CampaignTest::address).containsExactly("a@example.org");
        assertThat(recipients(draft))
                .extracting(CampaignRecipient::name, CampaignRecipient::skipped)
                .containsExactly(
                        tuple("Kontakt a@example.org", null),
                        tuple("Kontakt A@Example.org", "same-address"),
                        tuple(null, "unknown-contact"));
        CallContext without = messaging.writer("ben", MessagingModule.CAMPAIGNS);
        assertThat(campaigns().recipients(without, draft.id()).orThrow())
                .as("names of contacts are for whom may see contacts")
                .extracting(CampaignRecipient::name)
                .containsOnlyNulls();
    }

    /** A68, C7: whoever doesn't want mails, and whose company doesn't, gets none; the reason is said, the counts add up. */
    @Test
    void who_forbids_mails_is_skipped_with_the_reason() {
        ContactId wanting = contact("a@example.org");
        ContactId forbidding = contact("b@example.org");
        ContactId joined = contact("c@example.org");
        ContactId noCalls = contact("d@example.org");
        CommunicationPreferences preferences = messaging.contacts.preferences();
        preferences
                .forbid(messaging.admin, forbidding, CommunicationChannel.EMAIL, "Widerspruch")
                .orThrow();
        preferences
                .forbid(messaging.admin, noCalls, CommunicationChannel.PHONE, null)
                .orThrow();
        messaging
                .contacts
                .records()
                .join(messaging.admin, forbidding, joined, "same")
                .orThrow();
        Campaign draft = draft(wanting, forbidding, joined, noCalls);
        assertThat(started(draft).counts()).isEqualTo(new CampaignCounts(4, 0, 2, 0, 0, 0, 0, 2));
        messaging.core.outbox().sendDue();
        assertThat(get(draft).counts()).isEqualTo(new CampaignCounts(4, 0, 0, 0, 2, 0, 0, 2));
        assertThat(server.taken)
                .extracting(CampaignTest::address)
                .containsExactlyInAnyOrder("a@example.org", "d@example.org");
        assertThat(recipients(draft))
                .extracting(CampaignRecipient::skipped)
                .containsExactly(null, "channel-forbidden", "channel-forbidden", null);
    }

    /** A68, N5: whoever starts it again, on whatever node and at the same moment, sends nothing twice. */
    @Test
    void of_two_who_start_it_at_once_one_is_told() throws Exception {
        ContactId[] contacts = new ContactId[10];
        Arrays.setAll(contacts, i -> contact("a" + i + "@example.org"));
        Campaign draft = draft(contacts);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (TestKontor other = messaging.kontor.anotherNode();
                MessagingCore second = messaging.core(other)) {
            List<Outcome<Campaign>> outcomes = new ArrayList<>();
            for (Future<Outcome<Campaign>> each : both.invokeAll(List.<Callable<Outcome<Campaign>>>of(
                    () -> campaigns().start(anna, draft.id(), 1),
                    () -> second.campaigns().start(anna, draft.id(), 1)))) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(reason(campaigns().start(anna, draft.id(), 2))).isEqualTo("started");
            messaging.core.outbox().sendDue();
            second.outbox().sendDue();
        } finally {
            both.shutdown();
        }
        assertThat(server.taken).hasSize(10);
        assertThat(get(draft).counts().sent()).isEqualTo(10);
    }

    /** A68, N5: what breaks in the middle leaves nothing behind, and it can be started again. */
    @Test
    void all_mails_are_queued_or_none() {
        Campaign draft = draft(contact("a@example.org"), contact("b@example.org"));
        assertThatThrownBy(() -> messaging.kontor.guard().write(anna, MessagingModule.CAMPAIGNS, caller -> {
                    campaigns().start(anna, draft.id(), 1).orThrow();
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(get(draft)).isEqualTo(draft);
        assertThat(messaging.core.outbox().sendDue()).isZero();
        started(draft);
        messaging.core.outbox().sendDue();
        assertThat(server.taken).hasSize(2);
    }

    /** A68: what it lacks is told at the start, and nothing is queued then. */
    @Test
    void a_campaign_that_lacks_something_is_not_started() {
        Campaign empty = draft();
        assertThat(problem(campaigns().start(anna, empty.id(), 1))).isEqualTo("contacts");
        ContactId contact = contact("a@example.org");
        CampaignData without = new CampaignData("X", "S", "T", false, null, List.of(contact));
        Campaign changed = campaigns().change(anna, empty.id(), 1, without).orThrow();
        assertThat(problem(campaigns().start(anna, changed.id(), 2))).isEqualTo("activityCategory");
        assertThat(campaigns().start(anna, changed.id(), 1).refusal()).isEqualTo(Refusal.Conflict.stale(2));
        Campaign whole = draft(contact);
        server.up = false;
        assertThat(campaigns().start(anna, whole.id(), 1).refusal()).isInstanceOf(Refusal.Unavailable.class);
        server.up = true;
        CallContext nameless = messaging.tenant.user("nameless", MessagingModule.CAMPAIGNS);
        assertThat(problem(campaigns().start(nameless, whole.id(), 1))).isEqualTo("sender");
        assertThat(get(whole)).isEqualTo(whole);
    }

    /** A68: a draft can be changed and deleted, a campaign that was started can't. */
    @Test
    void only_drafts_change() {
        assertThat(problem(campaigns().create(anna, null))).isEqualTo("campaign");
        assertThat(problem(campaigns().create(anna, data(" ", List.of())))).isEqualTo("name");
        Campaign other = draft();
        campaigns().delete(anna, other.id()).orThrow();
        campaigns().delete(anna, other.id()).orThrow();
        assertThat(campaigns().get(anna, other.id()).refusal()).isEqualTo(new Refusal.NotFound("campaign"));
        Campaign started = started(draft(contact("a@example.org")));
        assertThat(reason(campaigns().change(anna, started.id(), 2, started.data())))
                .isEqualTo("started");
        assertThat(reason(campaigns().delete(anna, started.id()))).isEqualTo("started");
        Campaign newest = draft();
        Slice<Campaign> first = campaigns().list(anna, PageRequest.first(1)).orThrow();
        assertThat(first.items()).containsExactly(newest);
        assertThat(campaigns()
                        .list(anna, PageRequest.first(1).next(first.next()))
                        .orThrow()
                        .items())
                .containsExactly(started);
    }

    /** G2: another tenant's campaign isn't there. */
    @Test
    void another_tenants_campaign_is_not_there() {
        Campaign draft = draft(contact("a@example.org"));
        TestTenant other = messaging.kontor.tenant().withModules(MessagingModule.ID);
        CallContext admin = other.admin();
        Refusal.NotFound none = new Refusal.NotFound("campaign");
        assertThat(campaigns().get(admin, draft.id()).refusal()).isEqualTo(none);
        assertThat(campaigns().start(admin, draft.id(), 1).refusal()).isEqualTo(none);
        assertThat(campaigns().recipients(admin, draft.id()).refusal()).isEqualTo(none);
        assertThat(campaigns().list(admin, PageRequest.first()).orThrow().items())
                .isEmpty();
        campaigns().delete(admin, draft.id()).orThrow();
        assertThat(get(draft)).isEqualTo(draft);
    }

    private Campaigns campaigns() {
        return messaging.core.campaigns();
    }

    private ContactId contact(String email) {
        return messaging.contact("Kontakt " + email, new NewContactPoint(HandleKind.EMAIL, email, null));
    }

    private CampaignData data(String name, List<ContactId> contacts) {
        return new CampaignData(name, "Neue Preise", "Guten Tag", false, messaging.all.id(), contacts);
    }

    private Campaign draft(ContactId... contacts) {
        messaging.kontor.clock().advance(java.time.Duration.ofSeconds(1));
        return campaigns().create(anna, data("Frühjahr", List.of(contacts))).orThrow();
    }

    private Campaign started(Campaign draft) {
        return campaigns().start(anna, draft.id(), draft.version()).orThrow();
    }

    private Campaign get(Campaign campaign) {
        return campaigns().get(anna, campaign.id()).orThrow();
    }

    private List<CampaignRecipient> recipients(Campaign campaign) {
        return campaigns().recipients(anna, campaign.id()).orThrow();
    }

    private static String address(OutgoingMessage message) {
        return message.recipients().get(0).address().email();
    }

    private static String problem(Outcome<?> refused) {
        return ((Refusal.Validation) refused.refusal()).problems().get(0).field();
    }

    private static String reason(Outcome<?> refused) {
        return ((Refusal.Conflict) refused.refusal()).reason();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
