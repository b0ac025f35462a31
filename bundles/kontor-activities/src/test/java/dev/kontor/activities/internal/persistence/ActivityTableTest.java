package dev.kontor.activities.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.internal.domain.SearchedWords;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.activities.internal.domain.TimelineOrder;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.rules.KeysetCursor;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ActivityTableTest {

    private static final UnaryOperator<String> KEYS = UnaryOperator.identity();

    @Parameter
    private Database database;

    private final TenantId tenant = ActivitiesDatabase.newTenant();
    private final ContactId contact = Sample.contact();

    @Test
    void what_was_stored_comes_back_as_it_was() {
        Activity mail = Sample.mail(contact, "m-1", Sample.MORNING);
        Activity note = Sample.activity(contact, "NOTE", null, Sample.MORNING, null, null);
        insert(mail);
        insert(note);

        assertThat(byId(mail)).isEqualTo(new StoredActivity(mail, false));
        assertThat(byId(note)).isEqualTo(new StoredActivity(note, false));
    }

    /** A2, A22. */
    @Test
    void the_same_source_is_stored_once_and_no_source_as_often_as_it_comes() {
        assertThat(insert(Sample.mail(contact, "m-1", Sample.MORNING))).isTrue();
        assertThat(insert(Sample.mail(contact, "m-1", Sample.MORNING))).isFalse();
        assertThat(insert(Sample.mail(Sample.contact(), "m-1", Sample.MORNING))).isTrue();
        assertThat(insert(Sample.activity(contact, "NOTE", null, Sample.MORNING, null, null)))
                .isTrue();
        assertThat(insert(Sample.activity(contact, "NOTE", null, Sample.MORNING, null, null)))
                .isTrue();
    }

    @Test
    void the_transaction_goes_on_after_a_source_that_was_there() {
        Activity second = Sample.mail(contact, "m-2", Sample.MORNING);
        insert(Sample.mail(contact, "m-1", Sample.MORNING));

        database().in(tenant, () -> {
            table().insert(tenant, Sample.mail(contact, "m-1", Sample.MORNING), Channel.JAVA);
            return table().insert(tenant, second, Channel.JAVA);
        });

        assertThat(byId(second).activity()).isEqualTo(second);
    }

    /** A2: twice at once. */
    @Test
    void of_two_at_once_one_is_stored_and_both_find_it() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String source = "m-" + round;
                CountDownLatch start = new CountDownLatch(2);
                Future<StoredActivity> one = threads.submit(() -> insertAndRead(source, start));
                Future<StoredActivity> other = threads.submit(() -> insertAndRead(source, start));
                assertThat(one.get()).isEqualTo(other.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(newest(Sample.all(tenant, 100))).hasSize(20);
    }

    /** A10, A76, Q1. */
    @Test
    void a_tombstone_is_left_once_and_keeps_its_source_away() {
        Activity mail = Sample.mail(contact, "m-1", Sample.MORNING);
        insert(mail);

        assertThat(delete(tenant, mail)).isTrue();
        assertThat(delete(tenant, mail)).isFalse();

        assertThat(insert(Sample.mail(contact, "m-1", Sample.MORNING))).isFalse();
        assertThat(byId(mail).deleted()).isTrue();
        assertThat(byId(mail).activity().version()).isEqualTo(2);
        assertThat(newest(Sample.all(tenant, 10))).isEmpty();
    }

    /** A12, A32: equal times, and times that differ by a microsecond. */
    @Test
    void pages_follow_one_order_without_gap_or_repetition() {
        List<Activity> stored = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            stored.add(Sample.mail(contact, "m-" + i, Sample.MORNING.plusNanos(i % 3 * 1_000L)));
        }
        stored.forEach(this::insert);

        List<Activity> walked = new ArrayList<>();
        KeysetCursor after = null;
        List<Activity> page;
        do {
            page = newest(new TimelineQuestion(tenant, TimelineFilter.ALL, Sample.EVERYTHING, after, 4));
            walked.addAll(page);
            Activity last = walked.get(walked.size() - 1);
            after = KeysetCursor.of(last.occurredAt(), last.id().value());
        } while (!page.isEmpty());

        stored.sort(TimelineOrder.NEWEST_FIRST);
        assertThat(walked).isEqualTo(stored);
    }

    /** A11, A43. */
    @Test
    void every_condition_of_the_filter_holds() {
        Activity early = Sample.mail(contact, "m-1", Sample.MORNING);
        Activity late = Sample.activity(contact, "NOTE", null, Sample.MORNING.plusSeconds(60), null, Sample.ANNA);
        insert(early);
        insert(late);

        assertThat(found(new TimelineFilter(Set.of("EMAIL", "CHAT"), null, null, null, null)))
                .containsExactly(early);
        assertThat(found(new TimelineFilter(null, Sample.SALES, null, null, null)))
                .containsExactly(early);
        assertThat(found(new TimelineFilter(null, new TeamId("\0"), null, null, null)))
                .isEmpty();
        assertThat(found(new TimelineFilter(null, null, Direction.OUT, null, null)))
                .isEmpty();
        assertThat(found(new TimelineFilter(null, null, null, late.occurredAt(), null)))
                .containsExactly(late);
        assertThat(found(new TimelineFilter(null, null, null, null, late.occurredAt())))
                .containsExactly(early);
        assertThat(found(new TimelineFilter(null, null, null, Instant.MIN, Instant.MAX)))
                .containsExactly(late, early);
    }

    /** A4, A42, A49, A71, Q16: in SQL the same rule as in {@link Sample#sees}. */
    @Test
    void a_page_and_a_count_and_a_single_row_are_exactly_what_may_be_seen() {
        restrictChats();
        List<Activity> stored = new ArrayList<>();
        for (String type : List.of("NOTE", "CHAT")) {
            for (TeamId team : new TeamId[] {Sample.SALES, new TeamId("service"), null}) {
                for (UserId owner : new UserId[] {Sample.ANNA, new UserId("ben"), null}) {
                    stored.add(Sample.activity(contact, type, null, Sample.MORNING, team, owner));
                }
            }
        }
        stored.forEach(this::insert);

        for (Visibility who : Sample.everybody()) {
            List<Activity> seen = stored.stream()
                    .filter(activity -> Sample.sees(who, activity.type(), activity.team(), activity.owner()))
                    .toList();
            TimelineQuestion question = new TimelineQuestion(tenant, TimelineFilter.ALL, who, null, 100);
            assertThat(newest(question)).containsExactlyInAnyOrderElementsOf(seen);
            assertThat(counts(question).values().stream().mapToLong(n -> n).sum())
                    .isEqualTo(seen.size());
            for (Activity activity : stored) {
                assertThat(database()
                                .in(tenant, () -> table().visible(tenant, activity.id(), who, KEYS))
                                .isPresent())
                        .isEqualTo(seen.contains(activity));
            }
        }
    }

    /** A40: both databases find the same: beginnings of words, in any notation, of this contact and tenant only. */
    @Test
    void words_are_found_by_their_beginnings() {
        Activity stairs = Sample.mail(contact, "m-1", Sample.MORNING);
        Activity heating = Sample.mail(contact, "m-2", Sample.MORNING.minusSeconds(60));
        Activity others = Sample.mail(Sample.contact(), "m-3", Sample.MORNING);
        insert(stairs, SearchedWords.of("Treppe im Altbau", "Größe: 3,80 m", "k.vogt@example.org"));
        insert(heating, SearchedWords.of("Heizung im Keller", "Strasse 12, Mueller"));
        insert(others, SearchedWords.of("Treppe"));

        assertThat(search("trep")).containsExactly(stairs);
        assertThat(search("IM")).containsExactly(stairs, heating);
        assertThat(search("grosse 80")).containsExactly(stairs);
        assertThat(search("VOGT@example")).containsExactly(stairs);
        assertThat(search("straße müller")).containsExactly(heating);
        assertThat(search("muller 12")).containsExactly(heating);
        assertThat(search("reppe")).isEmpty();
        assertThat(search("Treppe Heizung")).isEmpty();
        assertThat(search("C" + contact.toString().replace("-", ""))).isEmpty();
        for (String wild : List.of("", "  ", "%", "*", "_ ?", "'", "😀")) {
            assertThat(search(wild)).as(wild).containsExactly(stairs, heating);
        }
        assertThat(search("' or 1=1 --")).isEmpty();
        assertThat(search("tr' | 'hei")).isEmpty();
        assertThat(counts(question("IM"))).containsExactly(Map.entry("EMAIL", 2L));
    }

    /** A48: without the right, what somebody else's e-mail says isn't found, and isn't counted. */
    @Test
    void words_of_hidden_mails_are_not_found() {
        UserId ben = new UserId("ben");
        Activity bens =
                Sample.activity(contact, "EMAIL", new SourceRef("mail", "m-1"), Sample.MORNING, Sample.SALES, ben);
        Activity mine = Sample.mail(contact, "m-2", Sample.MORNING.minusSeconds(60));
        Activity note = Sample.activity(contact, "NOTE", null, Sample.MORNING.minusSeconds(120), Sample.SALES, ben);
        List.of(bens, mine, note).forEach(activity -> insert(activity, SearchedWords.of("Kanarienvogel")));
        Visibility anna = new Visibility(false, false, true, Set.of(Sample.SALES), Sample.ANNA, Set.of(), false);
        TimelineFilter filter = new TimelineFilter(null, null, null, null, null, null, "kanarien");
        TimelineQuestion question = new TimelineQuestion(tenant, filter, anna, null, 10);

        assertThat(newest(question)).containsExactly(mine, note);
        assertThat(counts(question)).containsOnly(Map.entry("EMAIL", 1L), Map.entry("NOTE", 1L));
    }

    private List<Activity> search(String text) {
        return newest(question(text));
    }

    private TimelineQuestion question(String text) {
        TimelineFilter filter = new TimelineFilter(null, null, null, null, null, null, text);
        return new TimelineQuestion(tenant, filter, Sample.EVERYTHING, null, 10);
    }

    private void insert(Activity activity, String words) {
        database().in(tenant, () -> {
            table().insert(tenant, activity, Channel.JAVA);
            table().insertWords(tenant, activity, words);
            return null;
        });
    }

    private void restrictChats() {
        database()
                .in(
                        tenant,
                        () -> new TypeSettings(database().unit()).save(new TypeSetting("CHAT", 0, true, true, false)));
    }

    /** G2: native SQL has no tenant unless it names it. */
    @Test
    void another_tenant_reaches_nothing() {
        TenantId other = ActivitiesDatabase.newTenant();
        Activity mail = Sample.mail(contact, "m-1", Sample.MORNING);
        insert(mail);

        assertThat(database().in(other, () -> table().byId(other, mail.id(), KEYS)))
                .isEmpty();
        assertThat(database().in(other, () -> table().bySource(other, contact, mail.source(), "EMAIL", KEYS)))
                .isEmpty();
        assertThat(database().in(other, () -> table().newest(contact, Sample.all(other, 10), KEYS)))
                .isEmpty();
        assertThat(database().in(other, () -> table().countByType(List.of(contact), Sample.all(other, 10))))
                .isEmpty();
        assertThat(delete(other, mail)).isFalse();
        assertThat(byId(mail).deleted()).isFalse();
    }

    private StoredActivity insertAndRead(String source, CountDownLatch start) throws InterruptedException {
        Activity mail = Sample.mail(contact, source, Sample.MORNING);
        start.countDown();
        start.await();
        return database().in(tenant, () -> {
            table().insert(tenant, mail, Channel.JAVA);
            return table().bySource(tenant, contact, new SourceRef("mail", source), "EMAIL", KEYS)
                    .orElseThrow();
        });
    }

    private boolean insert(Activity activity) {
        return database().in(tenant, () -> table().insert(tenant, activity, Channel.JAVA));
    }

    private boolean delete(TenantId in, Activity activity) {
        return database()
                .in(in, () -> table().delete(in, activity.id(), Sample.MORNING, Sample.ANNA, "Falscher Kontakt"));
    }

    private StoredActivity byId(Activity activity) {
        return database()
                .in(tenant, () -> table().byId(tenant, activity.id(), KEYS).orElseThrow());
    }

    private List<Activity> found(TimelineFilter filter) {
        return newest(new TimelineQuestion(tenant, filter, Sample.EVERYTHING, null, 100));
    }

    private List<Activity> newest(TimelineQuestion question) {
        return database().in(tenant, () -> table().newest(contact, question, KEYS));
    }

    private Map<String, Long> counts(TimelineQuestion question) {
        return database().in(tenant, () -> table().countByType(List.of(contact), question));
    }

    private ActivityTable table() {
        return new ActivityTable(database().transactions());
    }

    private ActivitiesDatabase database() {
        return ActivitiesDatabase.on(database);
    }
}
