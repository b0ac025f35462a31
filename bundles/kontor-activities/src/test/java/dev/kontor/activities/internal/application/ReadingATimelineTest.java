package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineCounts;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ReadingATimelineTest {

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", null);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** A12, A32: ten at a time, the newest by its own date first. */
    @Test
    void the_ten_newest_come_first_and_a_back_dated_one_at_its_own_date() {
        for (int day = 1; day <= 12; day++) {
            note(vogt, Duration.ofDays(day));
        }
        Activity backDated = note(vogt, Duration.ofDays(5).plusHours(1));

        Slice<Activity> first = timeline(vogt, TimelineFilter.ALL, PageRequest.first());
        Slice<Activity> second =
                timeline(vogt, TimelineFilter.ALL, PageRequest.first().next(first.next()));

        assertThat(first.items())
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> b.occurredAt().compareTo(a.occurredAt()));
        assertThat(first.items().get(5)).isEqualTo(backDated);
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
    }

    /** A12, Q25: rows come and go by another thread while all pages are walked. */
    @Test
    void a_walk_finds_every_row_that_stayed_once() throws Exception {
        List<Activity> old = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            old.add(note(vogt, Duration.ofMinutes(i / 5)));
        }
        List<Activity> going = old.stream()
                .skip(7)
                .limit(100)
                .filter(a -> old.indexOf(a) % 10 == 7)
                .toList();
        Semaphore turns = new Semaphore(0);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> busy = other.submit(() -> {
            for (int i = 0; i < 100; i++) {
                turns.acquireUninterruptibly();
                note(vogt, Duration.ofMinutes(i % 30));
                if (i % 10 == 0) {
                    kontor.activities
                            .delete(anna, going.get(i / 10).id(), "Falsch")
                            .orThrow();
                }
            }
        });

        List<ActivityId> walked = new ArrayList<>();
        PageRequest page = PageRequest.first(4);
        while (page != null) {
            turns.release(3);
            Slice<Activity> slice = timeline(vogt, TimelineFilter.ALL, page);
            slice.items().forEach(activity -> walked.add(activity.id()));
            page = slice.next() == null ? null : page.next(slice.next());
        }
        turns.release(100);
        busy.get();
        other.shutdown();

        Set<ActivityId> stayed = old.stream().map(Activity::id).collect(Collectors.toSet());
        going.forEach(activity -> stayed.remove(activity.id()));
        assertThat(going).hasSize(10);
        assertThat(walked).doesNotHaveDuplicates().containsAll(stayed);
        Set<ActivityId> unknown = new HashSet<>(walked);
        old.forEach(activity -> unknown.remove(activity.id()));
        assertThat(unknown).hasSizeLessThanOrEqualTo(100);
    }

    /** A5: a merge is a view: every activity keeps its contact, and the walk is one order. */
    @Test
    void joined_contacts_have_one_timeline() {
        ContactId vogtAtWork = kontor.contacts.add(anna, "K. Vogt", null);
        List<ActivityId> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            expected.add(
                    note(i % 3 == 0 ? vogtAtWork : vogt, Duration.ofMinutes(i)).id());
        }
        kontor.contacts.join(vogt, vogtAtWork);

        assertThat(walk(vogtAtWork, 7)).isEqualTo(expected);
        assertThat(walk(vogt, 1)).isEqualTo(expected);
        assertThat(kontor.activities
                        .counts(anna, vogt, TimelineFilter.ALL)
                        .orThrow()
                        .total())
                .isEqualTo(30);
        assertThat(timeline(vogt, TimelineFilter.ALL, PageRequest.first(1)).items())
                .extracting(Activity::contact)
                .containsExactly(vogtAtWork);
    }

    /** A11, A42, Q16: pages and counts hold permitted entries only. */
    @Test
    void entries_of_foreign_teams_and_private_ones_are_neither_shown_nor_counted() {
        CallContext sara = kontor.agent("sara", SERVICE);
        CallContext lonely = kontor.agent("lonely");
        kontor.activities.record(sara, kontor.note(vogt, null, null)).orThrow();
        kontor.activities.record(lonely, kontor.note(vogt, null, null)).orThrow();
        Activity mine = note(vogt, Duration.ZERO);

        assertThat(timeline(vogt, TimelineFilter.ALL, PageRequest.first()).items())
                .containsExactly(mine);
        assertThat(counts(anna, TimelineFilter.ALL)).isEqualTo(new TimelineCounts(1, Map.of("NOTE", 1L)));
        assertThat(counts(lonely, TimelineFilter.ALL).total()).isEqualTo(1);
        assertThat(counts(kontor.head(), TimelineFilter.ALL).total()).isEqualTo(2);
    }

    /** A11, Q27. */
    @Test
    void a_foreign_team_in_the_filter_gives_an_empty_list() {
        note(vogt, Duration.ZERO);

        for (String team : List.of("service", "no-such-team", "", "\0", "' or '1'='1", "x".repeat(100))) {
            TimelineFilter filter = new TimelineFilter(null, new TeamId(team), null, null, null);
            assertThat(timeline(vogt, filter, PageRequest.first()).items()).isEmpty();
            assertThat(counts(anna, filter).total()).isZero();
        }
    }

    /** A43: several types at once, with the numbers of all. */
    @Test
    void it_can_be_filtered_by_type_with_counts_for_each() {
        note(vogt, Duration.ZERO);
        kontor.activities.record(anna, kontor.mail(vogt, "m-1")).orThrow();
        kontor.activities.record(anna, kontor.mail(vogt, "m-2")).orThrow();
        kontor.activities
                .record(anna, kontor.activity(vogt, "CALL", null, null, null))
                .orThrow();
        TimelineFilter filter = new TimelineFilter(Set.of("EMAIL", "NOTE"), null, null, null, null);

        assertThat(timeline(vogt, filter, PageRequest.first()).items())
                .extracting(Activity::type)
                .containsExactlyInAnyOrder("EMAIL", "EMAIL", "NOTE");
        assertThat(counts(anna, filter)).isEqualTo(new TimelineCounts(3, Map.of("EMAIL", 2L, "NOTE", 1L, "CALL", 1L)));
        assertThat(problems(vogt, new TimelineFilter(Set.of("PIGEON"), null, null, null, null), PageRequest.first()))
                .containsOnly(Map.entry("types", "unknown"));
    }

    @Test
    void it_can_be_filtered_by_time_and_direction() {
        Activity note = note(vogt, Duration.ofDays(1));
        Instant at = note.occurredAt();

        assertThat(counts(anna, new TimelineFilter(null, null, Direction.IN, at, at.plusMillis(1)))
                        .total())
                .isEqualTo(1);
        assertThat(counts(anna, new TimelineFilter(null, null, null, null, at)).total())
                .isZero();
        assertThat(counts(anna, new TimelineFilter(null, null, Direction.OUT, null, null))
                        .total())
                .isZero();
        assertThat(counts(anna, new TimelineFilter(null, null, null, Instant.MIN, Instant.MAX))
                        .total())
                .isEqualTo(1);
        TimelineFilter backwards = new TimelineFilter(null, null, null, at, at.minusMillis(1));
        assertThat(problems(vogt, backwards, PageRequest.first())).containsOnly(Map.entry("to", "before-from"));
        assertThat(kontor.activities.counts(anna, vogt, backwards).refusal()).isInstanceOf(Refusal.Validation.class);
    }

    /** G6, A12. */
    @Test
    void a_page_of_a_wrong_size_or_with_a_forged_cursor_is_refused() {
        note(vogt, Duration.ZERO);

        for (int size : new int[] {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(problems(vogt, TimelineFilter.ALL, PageRequest.first(size)))
                    .containsOnly(Map.entry("size", "out-of-range"));
        }
        for (String forged : List.of("", "x", "AAAA", "' or 1=1 --", "A".repeat(5_000), "\0", "////", "🚀")) {
            assertThat(problems(vogt, TimelineFilter.ALL, new PageRequest(10, new Cursor(forged))))
                    .containsOnly(Map.entry("cursor", "invalid"));
        }
        assertThat(problems(null, null, null))
                .containsOnly(
                        Map.entry("contact", "required"),
                        Map.entry("filter", "required"),
                        Map.entry("page", "required"));
    }

    /** A5, G2. */
    @Test
    void a_contact_that_is_not_there_has_no_timeline() {
        CallContext elsewhere = kontor.anotherTenant().admin();
        ContactId foreign = kontor.contacts.add(elsewhere, "Foreign", null);

        for (ContactId contact : List.of(foreign, new ContactId(UUID.randomUUID()))) {
            assertThat(kontor.activities
                            .timeline(anna, contact, TimelineFilter.ALL, PageRequest.first())
                            .refusal())
                    .isEqualTo(new Refusal.NotFound("contact"));
            assertThat(kontor.activities
                            .counts(anna, contact, TimelineFilter.ALL)
                            .refusal())
                    .isEqualTo(new Refusal.NotFound("contact"));
        }
    }

    @Test
    void another_tenants_activity_is_not_found() {
        Activity note = note(vogt, Duration.ZERO);
        CallContext elsewhere = kontor.anotherTenant().admin();

        assertThat(kontor.activities.get(elsewhere, note.id()).refusal()).isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities.delete(elsewhere, note.id(), "x").refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities.get(anna, null).refusal()).isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities
                        .get(anna, new ActivityId(UUID.randomUUID()))
                        .refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
    }

    /** G7. */
    @Test
    void without_contacts_it_is_unavailable() {
        kontor.contacts.goAway();

        assertThat(kontor.activities
                        .timeline(anna, vogt, TimelineFilter.ALL, PageRequest.first())
                        .refusal())
                .isEqualTo(new Refusal.Unavailable("contacts"));
        assertThat(kontor.activities.record(anna, kontor.note(vogt, null, null)).refusal())
                .isEqualTo(new Refusal.Unavailable("contacts"));
    }

    private Activity note(ContactId contact, Duration ago) {
        NewActivity note = new NewActivity(
                contact,
                "NOTE",
                Direction.IN,
                null,
                kontor.kontor.clock().instant().minus(ago),
                SALES,
                null,
                null,
                null,
                null);
        return kontor.activities.record(anna, note).orThrow();
    }

    private Slice<Activity> timeline(ContactId contact, TimelineFilter filter, PageRequest page) {
        return kontor.activities.timeline(anna, contact, filter, page).orThrow();
    }

    private TimelineCounts counts(CallContext call, TimelineFilter filter) {
        return kontor.activities.counts(call, vogt, filter).orThrow();
    }

    private List<ActivityId> walk(ContactId contact, int size) {
        List<ActivityId> walked = new ArrayList<>();
        PageRequest page = PageRequest.first(size);
        while (page != null) {
            Slice<Activity> slice = timeline(contact, TimelineFilter.ALL, page);
            slice.items().forEach(activity -> walked.add(activity.id()));
            page = slice.next() == null ? null : page.next(slice.next());
        }
        return walked;
    }

    private Map<String, String> problems(ContactId contact, TimelineFilter filter, PageRequest page) {
        Outcome<Slice<Activity>> outcome = kontor.activities.timeline(anna, contact, filter, page);
        assertThat(outcome.refusal()).isInstanceOf(Refusal.Validation.class);
        return ((Refusal.Validation) outcome.refusal())
                .problems().stream().collect(Collectors.toMap(FieldProblem::field, FieldProblem::code));
    }
}
