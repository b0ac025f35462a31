package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A42, A45, A47–A50: one check for all ways to read, walked with words that nobody may find. */
@ParameterizedClass
@EnumSource(Database.class)
class WhoSeesWhatTest {

    private static final String CANARY = "Kanarienvogel";
    private static final List<Permission> CLERK = List.of(
            ActivitiesModule.READ,
            ActivitiesModule.READ_TEAMS,
            ActivitiesModule.WRITE,
            ActivitiesModule.DELETE,
            ActivitiesModule.RESTORE,
            ActivitiesModule.ASSIGN);

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext ben;
    private CallContext clerk;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        ben = kontor.agent("ben", SALES);
        clerk = user("clerk", CLERK);
        vogt = kontor.contacts.add(ben, "Katrin Vogt", null, "vogt@kanarienvogel.example");
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** A48, A50, Q29: type, time and direction are shown and counted; nothing that the mail says is told anywhere. */
    @Test
    void no_way_to_read_tells_what_a_hidden_mail_says() {
        Activity mail = canary();
        UnassignedId waiting = waitingCanary();
        Activity mine = kontor.activities.record(clerk, note()).orThrow();

        Map<String, Supplier<Outcome<?>>> ways = new LinkedHashMap<>();
        ways.put("record", () -> kontor.activities.record(clerk, copyOf(mail)));
        ways.put("get", () -> kontor.activities.get(clerk, mail.id()));
        ways.put("timeline", () -> kontor.activities.timeline(clerk, vogt, TimelineFilter.ALL, PageRequest.first()));
        ways.put("counts", () -> kontor.activities.counts(clerk, vogt, TimelineFilter.ALL));
        ways.put("lastContact", () -> kontor.activities.lastContact(clerk, vogt));
        ways.put("delete", () -> kontor.activities.delete(clerk, mine.id(), "Doppelt"));
        ways.put("restore", () -> kontor.activities.restore(clerk, mail.id()));
        ways.put("steps", () -> kontor.activities.steps(clerk, mail.id(), PageRequest.first()));
        ways.put("addStep", () -> kontor.activities.addStep(clerk, mail.id(), step()));
        ways.put("sourcePage", () -> kontor.activities.sourcePage(clerk, mail.id()));
        ways.put("types", () -> kontor.activities.types(clerk));
        ways.put("colleagues", () -> kontor.activities.colleagues(clerk));
        ways.put("list", () -> kontor.inbox.list(clerk, PageRequest.first()));
        ways.put("count", () -> kontor.inbox.count(clerk));
        ways.put("createContact", () -> kontor.inbox.createContact(clerk, waiting));
        ways.put("assign", () -> kontor.inbox.assign(clerk, waiting, vogt));
        ways.put("dismiss", () -> kontor.inbox.dismiss(clerk, waiting));

        assertThat(ways.keySet()).isEqualTo(methods(Activities.class, UnassignedInbox.class));
        ways.forEach((way, call) -> assertThat(told(call.get())).as(way).doesNotContainIgnoringCase(CANARY));
        Activity hidden = kontor.activities.get(clerk, mail.id()).orThrow();
        assertThat(hidden.type()).isEqualTo("EMAIL");
        assertThat(hidden.occurredAt()).isEqualTo(mail.occurredAt());
        assertThat(hidden.direction()).isEqualTo(mail.direction());
        assertThat(hidden.source()).isNull();
        assertThat(hidden.flags()).containsExactly("content-hidden");
    }

    /** A48: it would tell whom the mail came from, and make it the clerk's own. */
    @Test
    void whoever_may_not_read_a_waiting_mail_can_neither_assign_it_nor_make_a_contact_of_it() {
        UnassignedId waiting = waitingCanary();
        Refusal missing = new Refusal.Forbidden("kernel.read-email");

        assertThat(kontor.inbox.createContact(clerk, waiting).refusal()).isEqualTo(missing);
        assertThat(kontor.inbox.assign(clerk, waiting, vogt).refusal()).isEqualTo(missing);
        assertThat(kontor.inbox.assign(ben, waiting, vogt).isDone()).isTrue();
    }

    /** A40, A48: what is hidden is neither found nor counted by what it says; whoever may read it finds it. */
    @Test
    void a_search_finds_what_the_caller_may_read() {
        canary();
        TimelineFilter canaries = new TimelineFilter(null, null, null, null, null, null, "kanarien");

        assertThat(found(clerk, canaries)).isEmpty();
        assertThat(kontor.activities.counts(clerk, vogt, canaries).orThrow().total())
                .isZero();
        assertThat(found(ben, canaries)).hasSize(1);
        assertThat(found(clerk, TimelineFilter.ALL)).hasSize(1);
    }

    /** A47: with the right all mails of the own teams, from the next call on; taken away it is gone at the next call. */
    @Test
    void the_right_to_e_mails_counts_from_the_next_call() {
        Activity mail = canary();

        user("clerk", KernelModule.READ_EMAIL, CLERK);
        assertThat(kontor.activities.get(clerk, mail.id()).orThrow()).isEqualTo(mail);
        user("clerk", CLERK);
        assertThat(kontor.activities.get(clerk, mail.id()).orThrow().subject()).isNull();
    }

    /** A48: one's own mails are full. */
    @Test
    void own_mails_are_shown_without_the_right() {
        Activity mail =
                kontor.activities.record(clerk, kontor.mail(vogt, "m-1")).orThrow();

        assertThat(kontor.activities.get(clerk, mail.id()).orThrow()).isEqualTo(mail);
        assertThat(mail.subject()).isEqualTo("Grüße 🚀");
    }

    /** A42, A45: without the right to the teams' activities only one's own, and the totals follow. */
    @Test
    void whoever_may_not_see_colleagues_sees_their_own_only() {
        Activity bens = kontor.activities.record(ben, note()).orThrow();
        Activity mine = kontor.activities.record(clerk, note()).orThrow();
        CallContext alone = user("clerk", List.of(ActivitiesModule.READ));

        assertThat(found(alone, TimelineFilter.ALL)).containsExactly(mine);
        assertThat(kontor.activities
                        .counts(alone, vogt, TimelineFilter.ALL)
                        .orThrow()
                        .total())
                .isEqualTo(1);
        assertThat(kontor.activities.get(alone, bens.id()).refusal()).isEqualTo(new Refusal.NotFound("activity"));
        assertThat(found(ben, TimelineFilter.ALL)).containsExactlyInAnyOrder(bens, mine);
    }

    /** A49: restricted from the next call on, on every way; a role with the type's permission goes on seeing it. */
    @Test
    void a_restricted_type_is_there_only_for_roles_with_its_permission() {
        Activity meeting = kontor.activities
                .record(ben, kontor.activity(vogt, "MEETING", null, null, null))
                .orThrow();
        CallContext insider = user("insider", ActivitiesModule.readType("MEETING"), CLERK);
        assertThat(found(clerk, TimelineFilter.ALL)).containsExactly(meeting);

        restrict("MEETING", true);

        assertThat(found(clerk, TimelineFilter.ALL)).isEmpty();
        assertThat(kontor.activities
                        .counts(clerk, vogt, TimelineFilter.ALL)
                        .orThrow()
                        .byType())
                .isEmpty();
        assertThat(kontor.activities.get(clerk, meeting.id()).refusal()).isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities.delete(clerk, meeting.id(), "Weg").refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
        assertThat(found(clerk, new TimelineFilter(Set.of("MEETING"), null, null, null, null)))
                .isEmpty();
        assertThat(found(clerk, new TimelineFilter(null, null, null, null, null, null, "Grüße")))
                .isEmpty();
        assertThat(found(insider, TimelineFilter.ALL)).containsExactly(meeting);

        restrict("MEETING", false);
        assertThat(found(clerk, TimelineFilter.ALL)).containsExactly(meeting);
    }

    /** A49: the inbox follows the same rule. */
    @Test
    void what_waits_of_a_restricted_type_is_not_in_the_inbox() {
        waitingCanary();
        assertThat(kontor.inbox.count(clerk).orThrow()).isEqualTo(1);

        restrict("EMAIL", true);

        assertThat(kontor.inbox.count(clerk).orThrow()).isZero();
        assertThat(kontor.inbox.list(clerk, PageRequest.first()).orThrow().items())
                .isEmpty();
    }

    /** A11, A51: by who owns or recorded it; an unknown user gives an empty list. */
    @Test
    void it_can_be_filtered_by_user() {
        Activity bens = kontor.activities.record(ben, note()).orThrow();
        kontor.activities.record(kontor.anna(), note()).orThrow();

        assertThat(found(kontor.head(SERVICE), new TimelineFilter(null, null, ben.user(), null, null, null, null)))
                .containsExactly(bens);
        assertThat(found(
                        ben,
                        new TimelineFilter(
                                null, null, kontor.tenant().stranger().user(), null, null, null, null)))
                .isEmpty();
    }

    private InteractionStep step() {
        return new InteractionStep("s-1", "changed", kontor.kontor.clock().instant(), null, null, "Gesehen");
    }

    private Activity canary() {
        InteractionObserved observed = new InteractionObserved(
                "EMAIL",
                new SourceRef("mail", CANARY),
                Direction.IN,
                kontor.kontor.clock().instant(),
                List.of(from("vogt@kanarienvogel.example")),
                CANARY,
                CANARY,
                SALES,
                ben.user(),
                List.of(),
                "Wir haben einen Kanarienvogel.",
                null);
        kontor.happens(observed);
        return found(ben, TimelineFilter.ALL).get(0);
    }

    private UnassignedId waitingCanary() {
        kontor.happens(new InteractionObserved(
                "EMAIL",
                new SourceRef("mail", CANARY + "-2"),
                Direction.IN,
                kontor.kontor.clock().instant(),
                List.of(from("fremd@kanarienvogel.example")),
                CANARY,
                CANARY,
                SALES,
                null,
                List.of()));
        Unassigned item =
                kontor.inbox.list(ben, PageRequest.first()).orThrow().items().get(0);
        return item.id();
    }

    private static Participant from(String address) {
        return new Participant(ParticipantRole.FROM, HandleKind.EMAIL, address, CANARY);
    }

    private NewActivity copyOf(Activity mail) {
        return kontor.activity(vogt, "EMAIL", mail.source(), null, null);
    }

    private NewActivity note() {
        return kontor.note(vogt, null, null);
    }

    private List<Activity> found(CallContext call, TimelineFilter filter) {
        return kontor.activities
                .timeline(call, vogt, filter, PageRequest.first())
                .orThrow()
                .items();
    }

    private void restrict(String type, boolean restricted) {
        CallContext admin = kontor.tenant().admin();
        TypeSetting now = kontor.core.settings().list(admin).orThrow().stream()
                .filter(setting -> setting.type().equals(type))
                .findFirst()
                .orElseThrow();
        kontor.core
                .settings()
                .change(admin, new TypeSetting(type, now.version(), true, restricted, false))
                .orThrow();
    }

    private CallContext user(String name, Permission more, List<Permission> permissions) {
        List<Permission> all = new ArrayList<>(permissions);
        all.add(more);
        return user(name, all);
    }

    private CallContext user(String name, List<Permission> permissions) {
        return kontor.tenant().user(name, List.of(SALES), permissions.toArray(Permission[]::new));
    }

    /** All that a client gets to know, as JSON. */
    private static String told(Outcome<?> outcome) {
        try {
            return KontorJson.stored().writeValueAsString(outcome.isDone() ? outcome.orThrow() : outcome.refusal());
        } catch (com.fasterxml.jackson.core.JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static Set<String> methods(Class<?>... services) {
        return Arrays.stream(services)
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
