package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.ActivityHappened;
import dev.kontor.activities.ActivityType;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RecordingAnActivityTest {

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", null, "k.vogt@example.org");
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** A2, A3, A5, A8, A20, A37. */
    @Test
    void it_is_kept_as_it_was_told_with_who_and_when() {
        NewActivity mail = kontor.mail(vogt, "m-1");

        Activity recorded = kontor.activities.record(anna, mail).orThrow();

        assertThat(recorded.contact()).isEqualTo(vogt);
        assertThat(recorded.version()).isEqualTo(1);
        assertThat(recorded.typeName()).isEqualTo("E-Mail");
        assertThat(recorded.source()).isEqualTo(new SourceRef("mail", "m-1"));
        assertThat(recorded.occurredAt()).isEqualTo(mail.occurredAt());
        assertThat(recorded.recordedAt()).isEqualTo(kontor.kontor.clock().instant());
        assertThat(recorded.actor()).isEqualTo(anna.user());
        assertThat(recorded.actorName()).isEqualTo("Anna");
        assertThat(recorded.subject()).isEqualTo("Grüße 🚀");
        assertThat(recorded.snippet()).isEqualTo("Erste Zeile\nzweite");
        assertThat(kontor.activities.get(anna, recorded.id()).orThrow()).isEqualTo(recorded);
    }

    /** A3: who has left is still named. */
    @Test
    void the_name_of_who_recorded_it_stays_as_it_was() {
        Activity recorded =
                kontor.activities.record(anna, kontor.mail(vogt, "m-1")).orThrow();
        CallContext ben = kontor.agent("ben", SALES);

        assertThat(kontor.activities.get(ben, recorded.id()).orThrow().actorName())
                .isEqualTo("Anna");
    }

    /** A2. */
    @Test
    void the_same_source_again_is_the_same_activity() {
        Activity first =
                kontor.activities.record(anna, kontor.mail(vogt, "m-1")).orThrow();
        CallContext ben = kontor.agent("ben", SALES);

        assertThat(kontor.activities.record(anna, kontor.mail(vogt, "m-1")).orThrow())
                .isEqualTo(first);
        assertThat(kontor.activities.record(ben, kontor.mail(vogt, "m-1")).orThrow())
                .isEqualTo(first);
        assertThat(kontor.audited("activity", first.id())).hasSize(1);
    }

    /** A2, Q27: idempotence is no way to read what one may not see. */
    @Test
    void the_same_source_of_another_team_is_not_found() {
        kontor.activities
                .record(kontor.agent("sara", SERVICE), kontor.mail(vogt, "m-1"))
                .orThrow();

        assertThat(kontor.activities.record(anna, kontor.mail(vogt, "m-1")).refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
    }

    /** A9: everything at once. */
    @Test
    void all_that_is_missing_or_wrong_is_told_at_once() {
        NewActivity nothing = new NewActivity(null, " ", null, null, null, null, null, "a\nb", "x".repeat(321), "\0");

        assertThat(problems(nothing))
                .containsOnly(
                        Map.entry("contact", "required"),
                        Map.entry("type", "required"),
                        Map.entry("direction", "required"),
                        Map.entry("occurredAt", "required"),
                        Map.entry("subject", "control-character"),
                        Map.entry("sender", "too-long"),
                        Map.entry("snippet", "control-character"));
        assertThat(problems(null)).containsOnly(Map.entry("activity", "required"));
    }

    /** A6, A7, A72, C33. */
    @Test
    void type_and_source_must_fit() {
        assertThat(problems(typed("PIGEON", null))).containsOnly(Map.entry("type", "unknown"));
        assertThat(problems(typed("email", null))).containsOnly(Map.entry("type", "unknown"));
        for (String type : List.of("EMAIL", "CHAT", "TICKET")) {
            assertThat(problems(typed(type, null))).containsOnly(Map.entry("source", "required"));
            assertThat(problems(typed(type, new SourceRef("sms", "1"))))
                    .containsOnly(Map.entry("source", "wrong-kind"));
        }
        assertThat(problems(typed("EMAIL", new SourceRef("mail", " "))))
                .containsOnly(Map.entry("source.id", "required"));
        assertThat(problems(typed("EMAIL", new SourceRef("mail", "x".repeat(201)))))
                .containsOnly(Map.entry("source.id", "too-long"));
        assertThat(problems(typed("NOTE", new SourceRef("lead\nnote", "1"))))
                .containsOnly(Map.entry("source.kind", "control-character"));
        for (String type : List.of("CALL", "NOTE", "MEETING", "MESSENGER", "SOCIAL", "PLATFORM")) {
            assertThat(kontor.activities.record(anna, typed(type, null)).isDone())
                    .isTrue();
        }
    }

    /** A7: types are open for other bundles, and what they leave behind stays readable. */
    @Test
    void another_bundle_brings_a_type_and_takes_it_away() {
        ActivityType fax = new Fax();
        kontor.core.added(fax);
        Activity recorded = kontor.activities
                .record(anna, typed("FAX", new SourceRef("fax", "1")))
                .orThrow();
        assertThat(recorded.typeName()).isEqualTo("Telefax");

        kontor.core.removed(fax);

        assertThat(kontor.activities.get(anna, recorded.id()).orThrow().typeName())
                .isEqualTo("FAX");
        assertThat(problems(typed("FAX", new SourceRef("fax", "2")))).containsOnly(Map.entry("type", "unknown"));
    }

    /** A8. */
    @Test
    void the_time_may_lie_in_the_past_but_not_in_the_future() {
        Instant now = kontor.kontor.clock().instant();

        assertThat(kontor.activities
                        .record(anna, at(now.minus(Duration.ofDays(3650))))
                        .isDone())
                .isTrue();
        assertThat(kontor.activities.record(anna, at(now.plusSeconds(300))).isDone())
                .isTrue();
        assertThat(problems(at(now.plusSeconds(301)))).containsOnly(Map.entry("occurredAt", "in-the-future"));
        assertThat(problems(at(Instant.MAX))).containsOnly(Map.entry("occurredAt", "in-the-future"));
        assertThat(problems(at(Instant.MIN))).containsOnly(Map.entry("occurredAt", "too-old"));
    }

    /** A5, G2. */
    @Test
    void there_is_no_activity_of_a_contact_that_is_not_there() {
        ContactId gone = kontor.contacts.add(anna, "Gone", null);
        kontor.contacts.remove(gone);
        CallContext elsewhere = kontor.anotherTenant().admin();
        ContactId foreign = kontor.contacts.add(elsewhere, "Foreign", null);

        for (ContactId contact : List.of(gone, foreign, new ContactId(UUID.randomUUID()))) {
            assertThat(kontor.activities
                            .record(anna, kontor.mail(contact, "m-1"))
                            .refusal())
                    .isEqualTo(new Refusal.NotFound("contact"));
        }
    }

    /** A3. */
    @Test
    void an_owner_that_the_host_does_not_know_is_refused() {
        assertThat(problems(kontor.note(vogt, null, new UserId("nobody")))).containsOnly(Map.entry("owner", "unknown"));
    }

    /** A71. */
    @Test
    void the_team_is_the_chosen_one_else_the_contacts_else_the_callers_else_none() {
        ContactId ofService = kontor.contacts.add(anna, "Weber", SERVICE);
        CallContext head = kontor.head(SALES, SERVICE);
        CallContext lonely = kontor.agent("lonely");

        assertThat(recorded(head, kontor.note(ofService, SALES, null)).team()).isEqualTo(SALES);
        assertThat(recorded(head, kontor.note(ofService, null, null)).team()).isEqualTo(SERVICE);
        assertThat(recorded(head, kontor.note(vogt, null, null)).team()).isEqualTo(SALES);
        Activity mine = recorded(lonely, kontor.note(vogt, null, null));
        assertThat(mine.team()).isNull();
        assertThat(mine.owner()).isEqualTo(lonely.user());
        assertThat(kontor.activities.get(head, mine.id()).refusal()).isEqualTo(new Refusal.NotFound("activity"));
    }

    /** A4, Q27. */
    @Test
    void a_foreign_team_is_not_found_and_for_who_sees_all_teams_forbidden() {
        kontor.agent("sara", SERVICE);

        assertThat(kontor.activities
                        .record(anna, kontor.note(vogt, SERVICE, null))
                        .refusal())
                .isEqualTo(new Refusal.NotFound("team"));
        assertThat(kontor.activities
                        .record(anna, kontor.note(vogt, new TeamId("no-such-team"), null))
                        .refusal())
                .isEqualTo(new Refusal.NotFound("team"));
        assertThat(kontor.activities
                        .record(kontor.head(SALES), kontor.note(vogt, SERVICE, null))
                        .refusal())
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(kontor.activities
                        .record(kontor.head(SALES), kontor.note(vogt, new TeamId("\0'; drop"), null))
                        .refusal())
                .isEqualTo(new Refusal.NotFound("team"));
    }

    /** A39, A44, G5: others hear of it, the audit trail keeps it. */
    @Test
    void it_is_audited_and_told() {
        List<ActivityHappened> heard = new ArrayList<>();
        kontor.kontor.subscribe(new Listener<>(ActivityEvents.RECORDED, heard::add));

        Activity recorded = recorded(anna, kontor.mail(vogt, "m-1"));
        recorded(anna, kontor.mail(vogt, "m-1"));
        kontor.activities.record(anna, kontor.mail(new ContactId(UUID.randomUUID()), "m-1"));
        kontor.kontor.deliverEvents();

        assertThat(heard).containsExactly(new ActivityHappened(recorded.id(), vogt, "EMAIL"));
        assertThat(kontor.audited("activity", recorded.id())).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(anna.user());
            assertThat(entry.record().action()).isEqualTo("activities.activity-recorded");
            assertThat(entry.record().person()).isEqualTo(vogt);
            assertThat(entry.record().changes()).containsKeys("type", "source", "subject");
        });
    }

    /** G3: what no rule forbids comes back unchanged and is never more than text. */
    @Test
    void odd_texts_are_plain_text() {
        for (String odd : List.of(
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "%_*",
                "שלום עולם",
                "🚀".repeat(500),
                "\u202Egnp.exe",
                "ß")) {
            NewActivity activity = new NewActivity(
                    vogt, "NOTE", Direction.IN, null, kontor.kontor.clock().instant(), null, null, odd, null, odd);
            Activity recorded = recorded(anna, activity);
            assertThat(kontor.activities.get(anna, recorded.id()).orThrow().subject())
                    .isEqualTo(odd);
            assertThat(kontor.activities.get(anna, recorded.id()).orThrow().snippet())
                    .isEqualTo(odd);
        }
        assertThat(kontor.activities
                        .timeline(anna, vogt, TimelineFilter.ALL, PageRequest.first(200))
                        .orThrow()
                        .items())
                .hasSize(7);
    }

    private Activity recorded(CallContext call, NewActivity activity) {
        return kontor.activities.record(call, activity).orThrow();
    }

    private NewActivity typed(String type, SourceRef source) {
        return kontor.activity(vogt, type, source, null, null);
    }

    private NewActivity at(Instant time) {
        return new NewActivity(vogt, "NOTE", Direction.IN, null, time, null, null, null, null, null);
    }

    private Map<String, String> problems(NewActivity activity) {
        Outcome<Activity> outcome = kontor.activities.record(anna, activity);
        assertThat(outcome.refusal()).isInstanceOf(Refusal.Validation.class);
        return ((Refusal.Validation) outcome.refusal())
                .problems().stream()
                        .collect(java.util.stream.Collectors.toMap(FieldProblem::field, FieldProblem::code));
    }

    /** As a bundle of a host would bring it. */
    private static final class Fax implements ActivityType {
        @Override
        public String key() {
            return "FAX";
        }

        @Override
        public String displayName(Locale locale) {
            return "Telefax";
        }

        @Override
        public String sourceKind() {
            return "fax";
        }
    }
}
