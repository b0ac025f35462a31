package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.ActivityHappened;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.ActivityType;
import dev.kontor.activities.EntryLook;
import dev.kontor.activities.Step;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.Unassigned;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
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
class ATalkGoesOnTest {

    private static final String VISITOR = "vogt@example.org";

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;
    private Instant began;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", null, VISITOR);
        began = kontor.kontor.clock().instant();
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** A13, A19, A69, Q24: messages in and out make one entry that keeps its place and shows what was said last. */
    @Test
    void a_chat_is_one_entry_that_grows_while_the_talk_goes_on() {
        chat("c-1", "s-1", "started", Direction.IN, null);
        assertThat(only().state()).isEqualTo("running");
        chat("c-1", "s-2", "message", Direction.IN, "Gibt es die Stufen in Esche?");
        chat("c-1", "s-3", "message", Direction.OUT, "Ja, auch in Größe XL.");
        Activity running = only();
        chat("c-1", "s-4", "ended", Direction.IN, null);
        Activity ended = only();

        assertThat(running.state()).isEqualTo("running");
        assertThat(running.snippet()).isEqualTo("Ja, auch in Größe XL.");
        assertThat(running.steps()).isEqualTo(3);
        assertThat(ended.state()).isEqualTo("ended");
        assertThat(ended.occurredAt()).isEqualTo(began);
        assertThat(ended.version()).isEqualTo(4);
        assertThat(steps(ended)).extracting(Step::kind).containsExactly("started", "message", "message", "ended");
        assertThat(steps(ended))
                .extracting(Step::direction)
                .containsExactly(Direction.IN, Direction.IN, Direction.OUT, Direction.IN);
        assertThat(steps(ended).get(1).author()).isEqualTo("Katrin Vogt");
        assertThat(search("esche grosse")).containsExactly(ended);
        assertThat(kontor.audited("activity", ended.id()))
                .extracting(entry -> entry.record().action())
                .containsExactly("activities.activity-changed", "activities.activity-recorded");
    }

    /** Q23: a step that comes again is the same step. */
    @Test
    void a_message_told_twice_is_there_once() {
        chat("c-1", "s-1", "started", Direction.IN, null);
        chat("c-1", "s-2", "message", Direction.IN, "Guten Tag");
        chat("c-1", "s-2", "message", Direction.IN, "Guten Tag");

        assertThat(steps(only())).hasSize(2);
        assertThat(only().steps()).isEqualTo(2);
    }

    /** A13: what is said after the end, or without a beginning, is a new session, and says so. */
    @Test
    void a_message_of_an_ended_or_unknown_session_is_a_new_one_that_is_marked() {
        chat("c-1", "s-1", "started", Direction.IN, null);
        chat("c-1", "s-2", "ended", Direction.IN, null);
        chat("c-1", "s-3", "message", Direction.IN, "Noch etwas");
        chat("c-1", "s-2", "ended", Direction.IN, null);
        chat("c-2", "s-9", "message", Direction.IN, "Hallo?");

        assertThat(timeline()).hasSize(3);
        assertThat(search("noch etwas")).singleElement().satisfies(again -> {
            assertThat(again.flags()).contains("session-ended-before");
            assertThat(again.state()).isEqualTo("running");
        });
        assertThat(search("hallo").get(0).flags()).containsExactly("session-unknown");
    }

    /** A15, A16, A31, Q23: created, changed, closed and reopened are the history of one entry. */
    @Test
    void a_ticket_is_one_entry_with_its_history() {
        ticket("T-4711", "e-1", "created", "Heizung wird nicht warm");
        ticket("T-4711", "e-2", "changed", "Priorität hoch");
        ticket("T-4711", "e-3", "closed", null);
        assertThat(only().state()).isEqualTo("closed");
        ticket("T-4711", "e-4", "reopened", null);

        assertThat(only().state()).isEqualTo("open");
        assertThat(only().subject()).isEqualTo("Ticket #T-4711");
        assertThat(steps(only())).extracting(Step::kind).containsExactly("created", "changed", "closed", "reopened");
    }

    /** A16: an event of a ticket that nobody has told of makes no orphan, and by a call it is not found. */
    @Test
    void an_event_of_an_unknown_ticket_leaves_nothing() {
        ticket("T-1", "e-1", "closed", "Erledigt");

        assertThat(timeline()).isEmpty();
        assertThat(kontor.inbox.count(anna).orThrow()).isZero();
        InteractionStep step = step("e-2", "closed", Direction.IN, null);
        assertThat(kontor.activities
                        .addStep(anna, new ActivityId(UUID.randomUUID()), step)
                        .refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
    }

    /** A16, A69: a host can also tell by a call; what is wrong is told at once, and nothing is written. */
    @Test
    void a_step_can_be_told_by_a_call() {
        Activity ticket = kontor.activities
                .record(anna, kontor.activity(vogt, "TICKET", new SourceRef("ticket", "T-7"), null, null))
                .orThrow();

        Activity closed = kontor.activities
                .addStep(anna, ticket.id(), step("e-1", "closed", Direction.OUT, "Gelöst"))
                .orThrow();

        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.steps()).isEqualTo(1);
        assertThat(kontor.activities
                        .addStep(anna, ticket.id(), step("e-1", "closed", Direction.OUT, "Gelöst"))
                        .orThrow())
                .isEqualTo(closed);
        InteractionStep wrong = new InteractionStep(" ", "Closed!", null, null, "a\nb", "x".repeat(5_001));
        assertThat(((Refusal.Validation) kontor.activities
                                .addStep(anna, ticket.id(), wrong)
                                .refusal())
                        .problems())
                .extracting(problem -> problem.field())
                .containsExactlyInAnyOrder("step.key", "step.kind", "step.occurredAt", "step.author", "step.text");
    }

    /** A40, A63: what was complete when it came keeps its words when something is told of it later. */
    @Test
    void the_text_of_a_mail_is_still_found_after_a_step() {
        kontor.happens(new InteractionObserved(
                "EMAIL",
                new SourceRef("mail", "m-1"),
                Direction.IN,
                kontor.kontor.clock().instant(),
                List.of(participant(VISITOR)),
                "Anfrage",
                "Guten Tag",
                SALES,
                null,
                List.of(),
                "Guten Tag, wir suchen eine Wendeltreppe.",
                null));
        kontor.activities
                .addStep(anna, only().id(), step("read", "read", Direction.IN, "Gelesen"))
                .orThrow();

        assertThat(search("wendeltreppe gelesen")).hasSize(1);
    }

    /** A17: an anonymous visitor waits; what is said meanwhile is not lost, and the entry has it when it is assigned. */
    @Test
    void a_visitor_whom_nobody_knows_waits_with_all_that_was_said() {
        tell("CHAT", "chat", "c-1", List.of(), step("s-1", "started", Direction.IN, null));
        tell("CHAT", "chat", "c-1", List.of(), step("s-2", "message", Direction.IN, "Was kostet das?"));
        Unassigned waiting =
                kontor.inbox.list(anna, PageRequest.first()).orThrow().items().get(0);

        Activity assigned = kontor.inbox.assign(anna, waiting.id(), vogt).orThrow();

        assertThat(waiting.reason()).isEqualTo("no-handle");
        assertThat(assigned.steps()).isEqualTo(2);
        assertThat(assigned.snippet()).isEqualTo("Was kostet das?");
        chat("c-1", "s-3", "message", Direction.OUT, "100 Euro");
        assertThat(only().snippet()).isEqualTo("100 Euro");
    }

    /** A18, A70: only where the tenant has switched it on, and only with an address. */
    @Test
    void a_stranger_in_a_chat_becomes_a_contact_where_the_tenant_wants_it() {
        Participant stranger = participant("neu@example.org");
        tell("CHAT", "chat", "c-1", List.of(stranger), step("s-1", "started", Direction.IN, null));
        assertThat(kontor.inbox.count(anna).orThrow()).isEqualTo(1);

        set(new TypeSetting("CHAT", 0, true, false, true));
        tell(
                "CHAT",
                "chat",
                "c-2",
                List.of(participant("neu2@example.org")),
                step("s-1", "started", Direction.IN, null));
        tell("CHAT", "chat", "c-3", List.of(), step("s-1", "started", Direction.IN, null));

        assertThat(kontor.inbox.list(anna, PageRequest.first()).orThrow().items())
                .extracting(item -> item.source().id())
                .containsExactlyInAnyOrder("c-1", "c-3");
    }

    /** A66: switched off, nothing of it is kept: no entry, no item, no words, no step. */
    @Test
    void a_type_that_is_switched_off_leaves_nothing() {
        set(new TypeSetting("CHAT", 0, false, false, false));
        Map<String, Long> before = kontor.kontor.rowCounts();
        chat("c-1", "s-1", "message", Direction.IN, "Guten Tag");
        Map<String, Long> after = kontor.kontor.rowCounts();

        after.keySet().removeIf(table -> !table.toLowerCase(Locale.ROOT).startsWith("activities_"));
        assertThat(before).containsAllEntriesOf(after);
        assertThat(timeline()).isEmpty();
    }

    /** A7, A63: a type of another bundle says what becomes of its entries; when it fails or is gone they stay readable. */
    @Test
    void the_handler_of_another_bundle_decides_and_its_failure_harms_nobody() {
        Parcel parcel = new Parcel();
        kontor.core.added(parcel);
        tell("PARCEL", "parcel", "p-1", List.of(participant(VISITOR)), step("e-1", "sent", Direction.OUT, "Paket 1"));
        assertThat(only().state()).isEqualTo("on-its-way");

        parcel.broken = true;
        tell("PARCEL", "parcel", "p-1", List.of(participant(VISITOR)), step("e-2", "lost", Direction.OUT, "Weg"));
        assertThat(only().steps()).isEqualTo(2);
        assertThat(only().state()).isEqualTo("on-its-way");

        kontor.core.removed(parcel);
        tell("PARCEL", "parcel", "p-1", List.of(participant(VISITOR)), step("e-3", "found", Direction.OUT, "Da"));
        assertThat(only().typeName()).isEqualTo("PARCEL");
        assertThat(steps(only())).hasSize(3);
    }

    /** A39, A69: whoever listens hears of each message. */
    @Test
    void each_message_is_told_to_live_pages() {
        List<ActivityHappened> heard = new ArrayList<>();
        kontor.kontor.subscribe(new Listener<>(ActivityEvents.CHANGED, heard::add));
        chat("c-1", "s-1", "started", Direction.IN, null);
        chat("c-1", "s-2", "message", Direction.IN, "Guten Tag");

        kontor.kontor.deliverEvents();

        assertThat(heard).containsExactly(new ActivityHappened(only().id(), vogt, "CHAT"));
    }

    private static final class Parcel implements ActivityType {
        private boolean broken;

        @Override
        public String key() {
            return "PARCEL";
        }

        @Override
        public String displayName(Locale locale) {
            return "Paket";
        }

        @Override
        public String sourceKind() {
            return "parcel";
        }

        @Override
        public EntryLook after(EntryLook before, InteractionStep step) {
            if (broken) {
                throw new IllegalStateException("no parcels today");
            }
            return new EntryLook(before.subject(), step.text(), "on-its-way");
        }
    }

    private void chat(String session, String key, String kind, Direction direction, String text) {
        tell("CHAT", "chat", session, List.of(participant(VISITOR)), step(key, kind, direction, text));
    }

    private void ticket(String id, String key, String kind, String text) {
        tell("TICKET", "ticket", id, List.of(participant(VISITOR)), step(key, kind, Direction.IN, text));
    }

    private void tell(String type, String kind, String id, List<Participant> participants, InteractionStep step) {
        kontor.happens(new InteractionObserved(
                type,
                new SourceRef(kind, id),
                Direction.IN,
                kontor.kontor.clock().instant(),
                participants,
                type.equals("TICKET") ? "Ticket #" + id : null,
                null,
                SALES,
                null,
                List.of(),
                null,
                step));
        kontor.kontor.clock().advance(Duration.ofSeconds(10));
    }

    private InteractionStep step(String key, String kind, Direction direction, String text) {
        return new InteractionStep(key, kind, kontor.kontor.clock().instant(), direction, "Katrin Vogt", text);
    }

    private static Participant participant(String address) {
        return new Participant(ParticipantRole.FROM, HandleKind.EMAIL, address, "Katrin Vogt");
    }

    private void set(TypeSetting setting) {
        kontor.core.settings().change(kontor.tenant().admin(), setting).orThrow();
    }

    private Activity only() {
        assertThat(timeline()).hasSize(1);
        return timeline().get(0);
    }

    private List<Activity> timeline() {
        return found(TimelineFilter.ALL);
    }

    private List<Activity> search(String text) {
        return found(new TimelineFilter(null, null, null, null, null, null, text));
    }

    private List<Activity> found(TimelineFilter filter) {
        return kontor.activities
                .timeline(anna, vogt, filter, PageRequest.first())
                .orThrow()
                .items();
    }

    private List<Step> steps(Activity activity) {
        return kontor.activities
                .steps(anna, activity.id(), PageRequest.first(200))
                .orThrow()
                .items();
    }
}
