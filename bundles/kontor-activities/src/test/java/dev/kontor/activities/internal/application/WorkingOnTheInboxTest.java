package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.UnassignedHappened;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedId;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A1: nothing is dropped, nothing is attached to a random contact, and one click makes a contact. */
@ParameterizedClass
@EnumSource(Database.class)
class WorkingOnTheInboxTest {

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private CallContext ben;
    private ContactId weber;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        ben = kontor.agent("ben", SALES);
        weber = kontor.contacts.add(anna, "Weber", null, "weber@example.org");
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void assigning_makes_it_an_activity_of_the_contact() {
        UnassignedId item = stranger("m-1");
        List<UnassignedHappened> heard = new ArrayList<>();
        kontor.kontor.subscribe(new Listener<>(ActivityEvents.UNASSIGNED_CHANGED, heard::add));

        Activity activity = kontor.inbox.assign(anna, item, weber).orThrow();
        kontor.kontor.deliverEvents();

        assertThat(activity.contact()).isEqualTo(weber);
        assertThat(activity.actorName()).isEqualTo("Anna");
        assertThat(activity.source().id()).isEqualTo("m-1");
        assertThat(activity.team()).isEqualTo(SALES);
        assertThat(timeline(weber)).containsExactly(activity);
        assertThat(kontor.inbox.count(anna).orThrow()).isZero();
        assertThat(heard).containsExactly(new UnassignedHappened(item));
        assertThat(kontor.audited("unassigned", item)).hasSize(2);
        assertThat(kontor.audited("activity", activity.id())).hasSize(1);
    }

    @Test
    void assigning_again_is_the_same_activity_and_to_another_a_conflict() {
        UnassignedId item = stranger("m-1");
        ContactId other = kontor.contacts.add(anna, "Other", null);
        Activity activity = kontor.inbox.assign(anna, item, weber).orThrow();

        assertThat(kontor.inbox.assign(ben, item, weber).orThrow()).isEqualTo(activity);
        assertConflict(kontor.inbox.assign(ben, item, other), "assigned");
        assertConflict(kontor.inbox.dismiss(ben, item), "assigned");
        assertConflict(kontor.inbox.createContact(ben, item), "assigned");
        assertThat(timeline(other)).isEmpty();
    }

    /** A76. */
    @Test
    void what_was_dismissed_does_not_come_back() {
        UnassignedId item = stranger("m-1");

        kontor.inbox.dismiss(anna, item).orThrow();
        kontor.inbox.dismiss(ben, item).orThrow();
        stranger("m-1");

        assertThat(kontor.inbox.count(anna).orThrow()).isZero();
        assertThat(kontor.audited("unassigned", item)).hasSize(2);
        assertConflict(kontor.inbox.assign(anna, item, weber), "dismissed");
        assertConflict(kontor.inbox.createContact(anna, item), "dismissed");
        kontor.contacts.addPoint(anna, weber, dev.kontor.kernel.interaction.HandleKind.EMAIL, "stranger@example.org");
        kontor.kontor.deliverEvents();
        assertThat(timeline(weber)).isEmpty();
    }

    /** A76: assigned to a contact that deleted it before. */
    @Test
    void a_deleted_activity_does_not_come_back_by_assigning() {
        UnassignedId item = stranger("m-1");
        Activity activity = kontor.inbox.assign(anna, item, weber).orThrow();
        kontor.activities.delete(anna, activity.id(), "Werbung").orThrow();

        assertConflict(kontor.inbox.assign(anna, item, weber), "deleted");
        assertThat(timeline(weber)).isEmpty();
    }

    @Test
    void one_click_makes_a_contact_of_the_sender_with_all_that_waits_from_there() {
        UnassignedId clicked = stranger("m-1");
        stranger("m-2");
        kontor.happens(
                kontor.observedBy(Direction.IN, "m-3", SALES, null, "other@example.org", "stranger@example.org"));

        ContactId created = kontor.inbox.createContact(anna, clicked).orThrow();

        assertThat(kontor.contacts.nameOf(created)).isEqualTo("Katrin Vogt");
        assertThat(timeline(created)).extracting(mail -> mail.source().id()).containsExactlyInAnyOrder("m-1", "m-2");
        assertThat(waiting(anna)).extracting(item -> item.source().id()).containsExactly("m-3");

        kontor.kontor.deliverEvents();
        assertThat(timeline(created))
                .extracting(mail -> mail.source().id())
                .containsExactlyInAnyOrder("m-1", "m-2", "m-3");
    }

    @Test
    void there_is_no_contact_to_make_without_a_sender() {
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null));
        UnassignedId withoutSender = waiting(anna).get(0).id();
        kontor.contacts.add(anna, "Weber 2", null, "weber@example.org");
        kontor.happens(kontor.observedBy(Direction.OUT, "m-2", SALES, null, "info@us.example", "weber@example.org"));
        UnassignedId outgoing = waiting(anna).stream()
                .map(Unassigned::id)
                .filter(id -> !id.equals(withoutSender))
                .findFirst()
                .orElseThrow();

        for (UnassignedId item : List.of(withoutSender, outgoing)) {
            assertThat(kontor.inbox.createContact(anna, item).refusal()).isInstanceOf(Refusal.Validation.class);
        }
        assertThat(kontor.inbox.count(anna).orThrow()).isEqualTo(2);
    }

    /** A1: both at once, on one mail and on two of the same address. */
    @Test
    void of_two_agents_at_once_one_makes_the_contact() throws Exception {
        UnassignedId first = stranger("m-1");
        UnassignedId second = stranger("m-2");
        int before = kontor.contacts.count(anna);

        List<Outcome<ContactId>> outcomes =
                atOnce(() -> kontor.inbox.createContact(anna, first), () -> kontor.inbox.createContact(ben, second));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertConflict(outcomes.stream().filter(o -> !o.isDone()).findFirst().orElseThrow(), "assigned");
        assertThat(kontor.contacts.count(anna)).isEqualTo(before + 1);
        assertThat(kontor.inbox.count(anna).orThrow()).isZero();
    }

    @Test
    void of_two_agents_at_once_one_assigns_it() throws Exception {
        ContactId other = kontor.contacts.add(anna, "Other", null);
        UnassignedId item = stranger("m-1");

        List<Outcome<Activity>> outcomes =
                atOnce(() -> kontor.inbox.assign(anna, item, weber), () -> kontor.inbox.assign(ben, item, other));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertConflict(outcomes.stream().filter(o -> !o.isDone()).findFirst().orElseThrow(), "assigned");
        assertThat(timeline(weber).size() + timeline(other).size()).isEqualTo(1);
    }

    /** Permissions of both modules are needed, and a refused call has done nothing. */
    @Test
    void who_may_not_create_contacts_makes_none_of_a_sender() {
        UnassignedId item = stranger("m-1");
        CallContext clerk = kontor.tenant()
                .user(
                        "clerk",
                        List.of(SALES),
                        ActivitiesModule.ASSIGN,
                        ActivitiesModule.READ_TEAMS,
                        KernelModule.READ_EMAIL);

        assertThat(kontor.inbox.createContact(clerk, item).refusal())
                .isEqualTo(new Refusal.Forbidden(ContactsModule.WRITE.key()));
        assertThat(kontor.inbox.count(clerk).orThrow()).isEqualTo(1);
    }

    /** A4, A71, Q16. */
    @Test
    void the_inbox_shows_what_came_by_ones_teams_and_ones_own_channel() {
        CallContext sara = kontor.agent("sara", SERVICE);
        CallContext lonely = kontor.agent("lonely");
        kontor.happens(kontor.observedBy(Direction.IN, "sales", SALES, null, "stranger@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "saras", null, sara.user(), "stranger@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "lonelys", null, lonely.user(), "stranger@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "nobodys", null, new UserId("nobody"), "stranger@example.org"));

        assertThat(sources(anna)).containsExactly("sales");
        assertThat(sources(sara)).containsExactly("saras");
        assertThat(sources(lonely)).containsExactly("lonelys");
        assertThat(sources(kontor.head())).containsExactlyInAnyOrder("sales", "saras", "nobodys");
        UnassignedId saras = waiting(sara).get(0).id();
        Refusal notFound = new Refusal.NotFound("unassigned interaction");
        assertThat(kontor.inbox.assign(anna, saras, weber).refusal()).isEqualTo(notFound);
        assertThat(kontor.inbox.dismiss(anna, saras).refusal()).isEqualTo(notFound);
        assertThat(kontor.inbox.createContact(anna, saras).refusal()).isEqualTo(notFound);
    }

    /** A71: what came by nobody's channel becomes that of the agent's team who takes care of it. */
    @Test
    void who_assigns_what_belongs_to_nobody_brings_it_into_their_team() {
        kontor.happens(kontor.observed(Direction.IN, "m-1", "stranger@example.org"));
        CallContext head = kontor.head(SALES);

        Activity activity =
                kontor.inbox.assign(head, waiting(head).get(0).id(), weber).orThrow();

        assertThat(activity.owner()).isEqualTo(head.user());
        assertThat(activity.team()).isEqualTo(SALES);
        assertThat(timeline(weber)).containsExactly(activity);
    }

    /** G2, G6. */
    @Test
    void what_is_not_there_is_not_found_and_what_is_malformed_is_told() {
        UnassignedId item = stranger("m-1");
        CallContext elsewhere = kontor.anotherTenant().admin();
        Refusal notFound = new Refusal.NotFound("unassigned interaction");

        for (UnassignedId id : new UnassignedId[] {new UnassignedId(UUID.randomUUID()), null}) {
            assertThat(kontor.inbox.assign(anna, id, weber).refusal()).isEqualTo(notFound);
            assertThat(kontor.inbox.createContact(anna, id).refusal()).isEqualTo(notFound);
            assertThat(kontor.inbox.dismiss(anna, id).refusal()).isEqualTo(notFound);
        }
        assertThat(kontor.inbox.dismiss(elsewhere, item).refusal()).isEqualTo(notFound);
        assertThat(kontor.inbox.count(elsewhere).orThrow()).isZero();
        assertThat(kontor.inbox
                        .assign(anna, item, new ContactId(UUID.randomUUID()))
                        .refusal())
                .isEqualTo(new Refusal.NotFound("contact"));
        assertThat(kontor.inbox.assign(anna, item, null).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(kontor.inbox.list(anna, PageRequest.first(0)).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(kontor.inbox.list(anna, null).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(kontor.inbox
                        .list(anna, new PageRequest(10, new Cursor("forged")))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(kontor.inbox.count(anna).orThrow()).isEqualTo(1);
    }

    /** A12. */
    @Test
    void it_is_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            stranger("m-" + i);
        }
        Slice<Unassigned> first = kontor.inbox.list(anna, PageRequest.first(3)).orThrow();
        Slice<Unassigned> second =
                kontor.inbox.list(anna, PageRequest.first(3).next(first.next())).orThrow();

        assertThat(Stream.of(first, second).flatMap(slice -> slice.items().stream()))
                .extracting(item -> item.source().id())
                .containsExactlyInAnyOrder("m-0", "m-1", "m-2", "m-3", "m-4");
        assertThat(second.next()).isNull();
    }

    private UnassignedId stranger(String source) {
        kontor.happens(kontor.observedBy(Direction.IN, source, SALES, null, "stranger@example.org", "info@us.example"));
        Optional<Unassigned> item = waiting(anna).stream()
                .filter(waiting -> waiting.source().id().equals(source))
                .findFirst();
        return item.map(Unassigned::id).orElse(null);
    }

    private List<Unassigned> waiting(CallContext call) {
        return kontor.inbox.list(call, PageRequest.first(200)).orThrow().items();
    }

    private List<String> sources(CallContext call) {
        return waiting(call).stream().map(item -> item.source().id()).toList();
    }

    private List<Activity> timeline(ContactId contact) {
        return kontor.activities
                .timeline(anna, contact, TimelineFilter.ALL, PageRequest.first(200))
                .orThrow()
                .items();
    }

    private static <T> List<Outcome<T>> atOnce(Callable<Outcome<T>> one, Callable<Outcome<T>> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<Outcome<T>> outcome : threads.invokeAll(List.of(one, other))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertConflict(Outcome<?> outcome, String reason) {
        assertThat(outcome.refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(reason));
    }
}
