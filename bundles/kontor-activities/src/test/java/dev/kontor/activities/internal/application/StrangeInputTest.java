package dev.kontor.activities.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G3, G6: whatever is typed or sent, it is stored as it is or refused, and never a fault. */
@ParameterizedClass
@EnumSource(Database.class)
class StrangeInputTest {

    /** Plain texts, however they look. */
    private static final List<String> NAUGHTY = List.of(
            "'; drop table activities_activity; --",
            "1' or '1'='1",
            "%' or words like '%",
            "% _ \\ * ?",
            "\\'\\\"\\\\",
            "$$ ${jndi:ldap://example.org/a} #{1+1} {{7*7}} <%= 7 %>",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "null undefined NaN true () => {}",
            "Ω≈ç√∫˜µ≤≥÷ Ⓣⓗⓔ ﬁn ½ ١٢٣",
            "田中さんにあげて下さい 사회과학원 ภาษาไทย",
            "الكل في المجمو عة \u202Eesrever\u202C \u2066isolated\u2069",
            "👩‍👩‍👧‍👦 🇩🇪 ✋🏿 𝒜𝓃𝓃𝒶 𐐀𐐁",
            "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
            "İstanbul ıI ß ẞ ſ ĳ",
            "zero\u200Bwidth\uFEFFbom\u00ADsoft",
            "C00000000000070008000000000000001 F ",
            "& | ! ( ) : * <-> 'a':*B",
            "../../etc/passwd CON NUL COM1");

    private static final String HALF = "half \uD83D";
    private static final String HUGE = "wörter ".repeat(200_000);

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", TestActivities.SALES);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** A2, A9, A20, A36, A72: it comes back as it went in. */
    @Test
    void a_naughty_text_is_stored_unchanged() {
        for (String naughty : NAUGHTY) {
            Activity recorded = kontor.activities
                    .record(anna, activity("CALL", naughty, now()))
                    .orThrow();
            Activity read = kontor.activities.get(anna, recorded.id()).orThrow();

            assertThat(List.of(read.subject(), read.sender(), read.snippet())).containsOnly(naughty);
        }
        assertThat(total(TimelineFilter.ALL)).isEqualTo(NAUGHTY.size());
    }

    /** A11, A40, A43: it is looked for as text; no other entry is found by it. */
    @Test
    void a_naughty_text_that_is_looked_for_finds_what_has_it() {
        for (String naughty : NAUGHTY) {
            ContactId own = kontor.contacts.add(anna, "Ohlsen", TestActivities.SALES);
            kontor.activities
                    .record(
                            anna,
                            new NewActivity(own, "CALL", Direction.IN, null, now(), null, null, naughty, null, null))
                    .orThrow();
            kontor.activities
                    .record(anna, new NewActivity(own, "CALL", Direction.IN, null, now(), null, null, "X", null, null))
                    .orThrow();
            TimelineFilter text = new TimelineFilter(null, null, null, null, null, null, naughty);

            List<String> found =
                    kontor.activities.timeline(anna, own, text, PageRequest.first()).orThrow().items().stream()
                            .map(Activity::subject)
                            .toList();
            assertThat(found).as(naughty).contains(naughty);
            assertThat(kontor.activities.counts(anna, own, text).orThrow().total())
                    .isEqualTo(found.size());
            assertThat(total(new TimelineFilter(null, new TeamId(naughty), null, null, null)))
                    .isZero();
            assertThat(total(new TimelineFilter(null, null, new UserId(naughty), null, null, null, null)))
                    .isZero();
        }
    }

    /** A6, A8, A16, A69, A72: what is too long or broken is refused by its field, and nothing is written. */
    @Test
    void a_huge_or_broken_text_is_refused() {
        Activity ticket = kontor.activities
                .record(anna, kontor.activity(vogt, "TICKET", new SourceRef("ticket", "T-1"), null, null))
                .orThrow();
        for (String bad : List.of(HALF, HUGE)) {
            refused(kontor.activities.record(anna, activity("CALL", bad, now())));
            refused(kontor.activities.record(
                    anna, kontor.activity(vogt, "EMAIL", new SourceRef("mail", bad), null, null)));
            refused(kontor.activities.record(
                    anna, kontor.activity(vogt, "EMAIL", new SourceRef(bad, "1"), null, null)));
            refused(kontor.activities.record(anna, kontor.activity(vogt, bad, null, null, null)));
            refused(kontor.activities.addStep(anna, ticket.id(), step(bad, "changed", "Text")));
            refused(kontor.activities.addStep(anna, ticket.id(), step("s", bad, "Text")));
            refused(kontor.activities.addStep(anna, ticket.id(), step("s", "changed", bad)));
            refused(kontor.activities.delete(anna, ticket.id(), bad));
            refused(kontor.activities.counts(anna, vogt, new TimelineFilter(null, null, null, null, null, null, bad)));
            refused(kontor.core.figures().behind(anna, question(), FigureId.VOLUME, bad, PageRequest.first()));
            assertThat(total(new TimelineFilter(null, new TeamId(bad), null, null, null)))
                    .isZero();
        }
        assertThat(total(TimelineFilter.ALL)).isEqualTo(1);
        assertThat(kontor.activities.get(anna, ticket.id()).orThrow().steps()).isZero();
    }

    /** A8, A52, N14: there is no time at which something could have happened, or been known, there. */
    @Test
    void an_impossible_time_is_refused_or_finds_nothing() {
        for (Instant at : List.of(
                Instant.MIN, Instant.MAX, Instant.parse("1899-12-31T00:00:00Z"), now().plus(Duration.ofMinutes(6)))) {
            refused(kontor.activities.record(anna, activity("CALL", "Anruf", at)));
        }
        assertThat(total(new TimelineFilter(null, null, null, Instant.MAX, null)))
                .isZero();
        assertThat(total(new TimelineFilter(null, null, null, null, Instant.MIN)))
                .isZero();
        assertThat(total(new TimelineFilter(null, null, null, Instant.MIN, Instant.MAX)))
                .isZero();
        refused(kontor.activities.counts(anna, vogt, knownAt(Instant.MAX)));
        refused(kontor.activities.counts(anna, vogt, knownAt(Instant.MIN)));
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
            refused(kontor.core.figures().figures(anna, new FigureQuestion(FigureSubject.of(vogt), day, day), null));
        }
    }

    /** A12, Q25: a cursor that was tampered with is refused, or another place in what the caller may see anyway. */
    @Test
    void a_tampered_cursor_is_refused_or_harmless() {
        for (int i = 0; i < 3; i++) {
            kontor.activities
                    .record(anna, activity("CALL", "Anruf " + i, now().minusSeconds(i)))
                    .orThrow();
        }
        ContactId other = kontor.contacts.add(anna, "Ohlsen", TestActivities.SALES);
        kontor.activities
                .record(
                        anna,
                        new NewActivity(other, "CALL", Direction.IN, null, now(), null, null, "Fremd", null, null))
                .orThrow();
        Predicate<Activity> ofVogt = one -> one.contact().equals(vogt);
        tamper(page -> kontor.activities.timeline(anna, vogt, TimelineFilter.ALL, page), ofVogt);
        tamper(page -> kontor.core.figures().behind(anna, question(), FigureId.VOLUME, "CALL", page), ofVogt);
    }

    /** A1, A12, A19, Q25: the same for what was said in a chat, and for what waits in the inbox. */
    @Test
    void a_tampered_cursor_leads_to_no_other_talk_and_no_other_inbox() {
        Activity mine = chat("Guten Tag", "Wann?", "Morgen.");
        chat("Fremd", "Fremd", "Fremd");
        tamper(page -> kontor.activities.steps(anna, mine.id(), page), said -> !"Fremd".equals(said.text()));

        for (String source : List.of("m-1", "m-2", "m-3")) {
            kontor.happens(kontor.observedBy(Direction.IN, source, TestActivities.SALES, null, "a@example.org"));
            kontor.happens(
                    kontor.observedBy(Direction.IN, "s" + source, TestActivities.SERVICE, null, "b@example.org"));
        }
        tamper(
                page -> kontor.inbox.list(anna, page),
                waiting -> waiting.source().id().startsWith("m"));
    }

    private Activity chat(String... said) {
        SourceRef session = new SourceRef("chat", UUID.randomUUID().toString());
        Activity chat = kontor.activities
                .record(anna, kontor.activity(vogt, "CHAT", session, null, null))
                .orThrow();
        for (int i = 0; i < said.length; i++) {
            kontor.activities
                    .addStep(anna, chat.id(), step("s-" + i, "message", said[i]))
                    .orThrow();
        }
        return chat;
    }

    private <T> void tamper(Function<PageRequest, Outcome<Slice<T>>> list, Predicate<T> own) {
        String cursor = list.apply(PageRequest.first(1)).orThrow().next().value();
        for (int i = 0; i < cursor.length(); i++) {
            for (String put : List.of("", "A", "_", "%00", "\uD800")) {
                Outcome<Slice<T>> answer = list.apply(
                        new PageRequest(10, new Cursor(cursor.substring(0, i) + put + cursor.substring(i + 1))));
                if (answer.isDone()) {
                    assertThat(answer.orThrow().items()).allMatch(own);
                } else {
                    assertThat(answer.refusal()).isInstanceOf(Refusal.Validation.class);
                }
            }
        }
        NAUGHTY.forEach(naughty -> refused(list.apply(new PageRequest(10, new Cursor(naughty)))));
        refused(list.apply(new PageRequest(0, null)));
        refused(list.apply(new PageRequest(201, null)));
    }

    private static void refused(Outcome<?> answer) {
        assertThat(answer.refusal()).isInstanceOf(Refusal.Validation.class);
    }

    private Instant now() {
        return kontor.kontor.clock().instant();
    }

    private NewActivity activity(String type, String text, Instant at) {
        return new NewActivity(vogt, type, Direction.IN, null, at, null, null, text, text, text);
    }

    private InteractionStep step(String key, String kind, String text) {
        return new InteractionStep(key, kind, now(), Direction.OUT, null, text);
    }

    private static TimelineFilter knownAt(Instant moment) {
        return new TimelineFilter(null, null, null, null, null, null, "angebot", moment);
    }

    private FigureQuestion question() {
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        return new FigureQuestion(FigureSubject.of(vogt), today.minusDays(2), today.plusDays(2));
    }

    private long total(TimelineFilter filter) {
        return kontor.activities.counts(anna, vogt, filter).orThrow().total();
    }
}
