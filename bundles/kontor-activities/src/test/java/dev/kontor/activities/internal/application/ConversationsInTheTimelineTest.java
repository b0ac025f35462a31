package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.Conversation;
import dev.kontor.activities.ConversationId;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.persistence.ActivitiesOfPerson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.testing.databases.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A30: mails that answer each other are one conversation in a timeline, in both directions and whatever came first. */
@ParameterizedClass
@EnumSource(Database.class)
class ConversationsInTheTimelineTest {

    private static final String VOGT = "k.vogt@example.org";
    private static final String OURS = "wir@example.net";
    private static final String OHLSEN = "d.ohlsen@example.org";

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", SALES, VOGT);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void each_mail_says_how_many_are_in_its_conversation_and_the_filter_gives_them_all() {
        mail(Direction.IN, "a");
        mail(Direction.OUT, "b", "a");
        mail(Direction.IN, "alone");
        mail(Direction.IN, "c", "b", "a");

        assertThat(sizes(timeline(vogt))).containsExactly("c:3", "alone:1", "b:3", "a:3");
        ConversationId conversation = conversation(timeline(vogt).get(0));
        assertThat(sources(of(vogt, conversation))).containsExactly("c", "b", "a");
        assertThat(total(vogt, conversation)).isEqualTo(3);
        assertThat(kontor.activities
                        .get(anna, timeline(vogt).get(0).id())
                        .orThrow()
                        .conversation()
                        .id())
                .isEqualTo(conversation);
    }

    @Test
    void a_conversation_is_walked_in_pages() {
        mail(Direction.IN, "a");
        for (int answer = 1; answer <= 6; answer++) {
            mail(Direction.OUT, "a" + answer, "a");
        }
        ConversationId conversation = conversation(timeline(vogt).get(0));

        List<Activity> walked = new ArrayList<>();
        Slice<Activity> slice = page(anna, vogt, conversation, null, new PageRequest(2, null));
        walked.addAll(slice.items());
        while (slice.next() != null) {
            slice = page(anna, vogt, conversation, null, new PageRequest(2, slice.next()));
            walked.addAll(slice.items());
        }
        assertThat(sources(walked)).containsExactly("a6", "a5", "a4", "a3", "a2", "a1", "a");
        assertThat(walked)
                .allSatisfy(one -> assertThat(one.conversation()).isEqualTo(new Conversation(conversation, 7)));
    }

    /** The answer to an answer came in by another mailbox before what it answers; nothing but its head names that. */
    @Test
    void the_order_in_which_mails_come_in_counts_nothing() {
        mail(Direction.IN, "c", "b");
        mail(Direction.IN, "a");
        assertThat(sizes(timeline(vogt))).containsExactly("a:1", "c:1");
        mail(Direction.OUT, "b", "a");

        assertThat(sizes(timeline(vogt))).containsExactly("b:3", "a:3", "c:3");
    }

    @Test
    void a_mail_that_answers_two_conversations_makes_them_one_and_both_their_ids_lead_to_it() {
        mail(Direction.IN, "a");
        mail(Direction.OUT, "a2", "a");
        mail(Direction.IN, "b");
        List<Activity> before = timeline(vogt);
        mail(Direction.IN, "c", "a2", "b");

        assertThat(sizes(timeline(vogt))).containsExactly("c:4", "b:4", "a2:4", "a:4");
        for (Activity one : before) {
            assertThat(of(vogt, conversation(one))).hasSize(4);
        }
    }

    @Test
    void mails_that_name_each_other_in_a_ring_are_one_conversation() {
        for (int i = 0; i < 20; i++) {
            kontor.raise(told(Direction.IN, "m" + i, VOGT, "m" + (i + 7) % 20, "m" + (i + 1) % 20));
        }
        kontor.kontor.deliverEvents();

        assertThat(timeline(vogt))
                .hasSize(20)
                .allSatisfy(one -> assertThat(one.conversation().entries()).isEqualTo(20));
    }

    @Test
    void a_mail_to_two_contacts_is_one_entry_of_the_conversation_with_each() {
        ContactId ohlsen = toBoth("a");
        mail(Direction.IN, "b", "a");

        assertThat(sizes(timeline(vogt))).containsExactly("b:2", "a:2");
        assertThat(sizes(timeline(ohlsen))).containsExactly("a:1");
    }

    @Test
    void contacts_that_are_joined_have_the_conversation_together() {
        ContactId other = kontor.contacts.add(anna, "Kathrin Vogt", SALES, "vogt@example.com");
        mail(Direction.IN, "a");
        kontor.happens(told(Direction.IN, "b", "vogt@example.com", "a"));
        assertThat(sizes(timeline(vogt))).containsExactly("a:1");
        kontor.contacts.join(vogt, other);

        assertThat(sizes(timeline(vogt))).containsExactly("b:2", "a:2");
        assertThat(of(other, conversation(timeline(vogt).get(0)))).hasSize(2);
    }

    /** A48, W26: nobody counts or finds by its conversation what they may not read. */
    @Test
    void what_somebody_may_not_read_is_in_no_conversation_of_theirs() {
        CallContext ben = kontor.agent("ben", SALES);
        CallContext clerk =
                kontor.tenant().user("clerk", List.of(SALES), ActivitiesModule.READ, ActivitiesModule.READ_TEAMS);
        mail(Direction.IN, "a");
        mail(Direction.IN, "b", "a");
        kontor.happens(privateMail("secret", ben, "b"));

        assertThat(sizes(timeline(ben))).containsExactly("secret:3", "b:3", "a:3");
        assertThat(sizes(timeline(vogt))).containsExactly("b:2", "a:2");
        ConversationId conversation = conversation(timeline(vogt).get(0));
        assertThat(sources(of(vogt, conversation))).containsExactly("b", "a");
        assertThat(timeline(clerk))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.conversation()).isNull());
        assertThat(page(clerk, vogt, conversation, null, PageRequest.first()).items())
                .isEmpty();
        CallContext service = kontor.agent("service", SERVICE);
        assertThat(page(service, vogt, conversation, null, PageRequest.first()).items())
                .isEmpty();
    }

    /** N14: the conversation of a mail that was told later isn't known yet; what was deleted later is there. */
    @Test
    void what_was_known_then_counts_then() {
        mail(Direction.IN, "a");
        mail(Direction.OUT, "b", "a");
        Instant then = kontor.kontor.clock().instant();
        later();
        mail(Direction.IN, "c", "b");
        Activity first = timeline(vogt).get(2);
        kontor.activities.delete(anna, first.id(), "doppelt").orThrow();

        assertThat(sizes(timeline(vogt))).containsExactly("c:2", "b:2");
        assertThat(sizes(page(anna, vogt, conversation(first), then, PageRequest.first())
                        .items()))
                .containsExactly("b:2", "a:2");
    }

    @Test
    void what_waited_joins_the_conversation_as_soon_as_it_has_a_contact() {
        kontor.happens(told(Direction.IN, "a", "fremd@example.org"));
        mail(Direction.IN, "x");
        mail(Direction.IN, "c", "x", "a");
        assertThat(sizes(timeline(vogt))).containsExactly("c:2", "x:2");
        kontor.inbox
                .assign(
                        anna,
                        kontor.inbox
                                .list(anna, PageRequest.first())
                                .orThrow()
                                .items()
                                .get(0)
                                .id(),
                        vogt)
                .orThrow();

        assertThat(sizes(timeline(vogt))).containsExactly("c:3", "x:3", "a:3");
    }

    /** G2: an id of nobody, and the very same Message-IDs in another tenant. */
    @Test
    void a_conversation_of_another_tenant_is_none() {
        mail(Direction.IN, "a");
        mail(Direction.IN, "b", "a");
        ConversationId ours = conversation(timeline(vogt).get(0));

        assertThat(of(vogt, new ConversationId(UUID.randomUUID()))).isEmpty();
        try (TestActivities other = new TestActivities(database)) {
            ContactId theirs = other.contacts.add(other.anna(), "Katrin Vogt", SALES, VOGT);
            other.happens(told(Direction.IN, "b", VOGT, "a"));
            Activity same = other.activities
                    .timeline(other.anna(), theirs, TimelineFilter.ALL, PageRequest.first())
                    .orThrow()
                    .items()
                    .get(0);
            assertThat(conversation(same)).isNotEqualTo(ours);
            assertThat(other.activities
                            .timeline(other.anna(), theirs, filter(ours, null), PageRequest.first())
                            .orThrow()
                            .items())
                    .isEmpty();
        }
    }

    /** With one of two people, what was between us and that one alone is forgotten. */
    @Test
    void a_conversation_is_forgotten_with_the_last_of_its_people() throws SQLException {
        ContactId ohlsen = toBoth("a");
        mail(Direction.IN, "b", "a");
        mail(Direction.IN, "alone");
        assertThat(marksKept()).isEqualTo(3);

        erase(vogt, VOGT);
        assertThat(marksKept()).isEqualTo(2);
        assertThat(timeline(ohlsen)).hasSize(1);
        erase(ohlsen, OHLSEN);
        assertThat(marksKept()).isZero();
    }

    private void erase(ContactId contact, String address) {
        kontor.kontor
                .guard()
                .write(
                        kontor.tenant().system(),
                        ActivitiesModule.WRITE,
                        caller -> Outcome.done(new ActivitiesOfPerson(kontor.kontor.transactions())
                                .erase(caller, new Person(Set.of(contact), Set.of(address), Set.of()))))
                .orThrow();
    }

    private int marksKept() throws SQLException {
        try (Connection connection = kontor.kontor.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from activities_conversation where tenant_id = ?")) {
            select.setString(1, kontor.tenant().id().value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void mail(Direction direction, String id, String... answered) {
        later();
        kontor.happens(told(direction, id, VOGT, answered));
    }

    private void later() {
        kontor.kontor.clock().advance(Duration.ofMinutes(1));
    }

    /** From us to two contacts; gives the other one. */
    private ContactId toBoth(String id) {
        ContactId ohlsen = kontor.contacts.add(anna, "Dirk Ohlsen", SALES, OHLSEN);
        InteractionObserved told = kontor.observedBy(Direction.OUT, id, SALES, null, OURS, VOGT, OHLSEN);
        kontor.happens(with(told, SALES, null, List.of(), marks(id)));
        return ohlsen;
    }

    /** Between us and somebody. */
    private InteractionObserved told(Direction direction, String id, String address, String... answered) {
        String[] addresses = direction == Direction.IN ? new String[] {address, OURS} : new String[] {OURS, address};
        return with(
                kontor.observedBy(direction, id, SALES, null, addresses), SALES, null, List.of(), marks(id, answered));
    }

    private static List<String> marks(String id, String... answered) {
        return Stream.concat(Stream.of(id), Stream.of(answered)).toList();
    }

    private InteractionObserved privateMail(String id, CallContext owner, String... answered) {
        later();
        return with(
                kontor.observedBy(Direction.IN, id, null, owner.user(), VOGT),
                null,
                owner.user(),
                List.of(InteractionObserved.PRIVATE),
                marks(id, answered));
    }

    private static InteractionObserved with(
            InteractionObserved told, TeamId team, UserId owner, List<String> flags, List<String> marks) {
        return new InteractionObserved(
                told.activityType(),
                told.source(),
                told.direction(),
                told.occurredAt(),
                told.participants(),
                told.subject(),
                told.snippet(),
                team,
                owner,
                flags,
                null,
                null,
                null,
                List.of(),
                marks);
    }

    private List<Activity> timeline(ContactId contact) {
        return page(anna, contact, null, null, PageRequest.first(200)).items();
    }

    private List<Activity> timeline(CallContext call) {
        return page(call, vogt, null, null, PageRequest.first()).items();
    }

    private List<Activity> of(ContactId contact, ConversationId conversation) {
        return page(anna, contact, conversation, null, PageRequest.first()).items();
    }

    private Slice<Activity> page(
            CallContext call, ContactId contact, ConversationId conversation, Instant knownAt, PageRequest page) {
        return kontor.activities
                .timeline(call, contact, filter(conversation, knownAt), page)
                .orThrow();
    }

    private long total(ContactId contact, ConversationId conversation) {
        return kontor.activities
                .counts(anna, contact, filter(conversation, null))
                .orThrow()
                .total();
    }

    private static TimelineFilter filter(ConversationId conversation, Instant knownAt) {
        return new TimelineFilter(null, null, null, null, null, null, null, knownAt, conversation);
    }

    private static ConversationId conversation(Activity activity) {
        return activity.conversation().id();
    }

    private static List<String> sources(List<Activity> activities) {
        return activities.stream().map(one -> one.source().id()).toList();
    }

    private static List<String> sizes(List<Activity> activities) {
        return activities.stream()
                .map(one -> one.source().id() + ":" + one.conversation().entries())
                .toList();
    }
}
