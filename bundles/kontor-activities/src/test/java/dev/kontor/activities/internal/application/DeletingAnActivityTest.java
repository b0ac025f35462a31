package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityEvents;
import dev.kontor.activities.ActivityEvents.ActivityHappened;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
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

/** A10, A76, Q1, Q28. */
@ParameterizedClass
@EnumSource(Database.class)
class DeletingAnActivityTest {

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;
    private Activity mail;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", null, "k.vogt@example.org");
        mail = kontor.activities.record(anna, kontor.mail(vogt, "m-1")).orThrow();
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void it_vanishes_for_readers_and_the_audit_trail_keeps_who_when_and_why() {
        kontor.activities.delete(anna, mail.id(), "Falscher Kontakt").orThrow();

        assertThat(kontor.activities.get(anna, mail.id()).refusal()).isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities
                        .timeline(anna, vogt, TimelineFilter.ALL, PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
        assertThat(kontor.activities
                        .counts(anna, vogt, TimelineFilter.ALL)
                        .orThrow()
                        .total())
                .isZero();
        assertThat(kontor.audited("activity", mail.id()).get(0)).satisfies(entry -> {
            assertThat(entry.record().action()).isEqualTo("activities.activity-deleted");
            assertThat(entry.actor()).isEqualTo(anna.user());
            assertThat(entry.record().occurredAt())
                    .isEqualTo(kontor.kontor.clock().instant());
            assertThat(entry.record().changes()).containsEntry("reason", new Change(null, "Falscher Kontakt"));
        });
    }

    @Test
    void a_second_time_changes_nothing_and_is_told_once() {
        List<ActivityHappened> heard = new ArrayList<>();
        kontor.kontor.subscribe(new Listener<>(ActivityEvents.DELETED, heard::add));

        kontor.activities.delete(anna, mail.id(), "Falscher Kontakt").orThrow();
        kontor.activities.delete(anna, mail.id(), "Noch einmal").orThrow();
        kontor.kontor.deliverEvents();

        assertThat(heard).containsExactly(new ActivityHappened(mail.id(), vogt, "EMAIL"));
        assertThat(kontor.audited("activity", mail.id())).hasSize(2);
    }

    @Test
    void two_at_once_delete_it_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Outcome<Void>> delete = () -> kontor.activities.delete(anna, mail.id(), "Falscher Kontakt");
        for (Future<Outcome<Void>> done : threads.invokeAll(List.of(delete, delete))) {
            assertThat(done.get().isDone()).isTrue();
        }
        threads.shutdown();

        assertThat(kontor.audited("activity", mail.id())).hasSize(2);
    }

    @Test
    void it_stays_deleted_when_the_same_source_comes_again() {
        kontor.activities.delete(anna, mail.id(), "Falscher Kontakt").orThrow();

        Refusal refusal =
                kontor.activities.record(anna, kontor.mail(vogt, "m-1")).refusal();
        kontor.happens(kontor.observed(Direction.IN, "m-1", "k.vogt@example.org"));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("deleted"));
        assertThat(kontor.activities
                        .counts(kontor.head(SALES), vogt, TimelineFilter.ALL)
                        .orThrow()
                        .total())
                .isZero();
        assertThat(kontor.inbox.count(anna).orThrow()).isZero();
    }

    /** A76: only by an explicit action, which is audited and told once. */
    @Test
    void it_can_be_brought_back() {
        List<ActivityHappened> heard = new ArrayList<>();
        kontor.kontor.subscribe(new Listener<>(ActivityEvents.RESTORED, heard::add));
        kontor.activities.delete(anna, mail.id(), "Falscher Kontakt").orThrow();

        Activity restored = kontor.activities.restore(anna, mail.id()).orThrow();
        Activity again = kontor.activities.restore(anna, mail.id()).orThrow();
        kontor.kontor.deliverEvents();

        assertThat(restored.version()).isEqualTo(3);
        assertThat(again).isEqualTo(restored);
        assertThat(restored.subject()).isEqualTo(mail.subject());
        assertThat(kontor.activities.get(anna, mail.id()).orThrow()).isEqualTo(restored);
        assertThat(kontor.activities.record(anna, kontor.mail(vogt, "m-1")).orThrow())
                .isEqualTo(restored);
        assertThat(heard).containsExactly(new ActivityHappened(mail.id(), vogt, "EMAIL"));
        assertThat(kontor.audited("activity", mail.id()))
                .extracting(entry -> entry.record().action())
                .containsExactly(
                        "activities.activity-restored", "activities.activity-deleted", "activities.activity-recorded");
    }

    /** A76: what one doesn't see one can't bring back either. */
    @Test
    void what_one_does_not_see_one_can_not_bring_back() {
        kontor.activities.delete(anna, mail.id(), "Falscher Kontakt").orThrow();

        assertThat(kontor.activities
                        .restore(kontor.agent("sara", SERVICE), mail.id())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities.get(anna, mail.id()).isDone()).isFalse();
    }

    @Test
    void a_reason_is_needed() {
        for (String reason : new String[] {null, "", "  ", "x".repeat(501), "\0", "\uD800"}) {
            assertThat(kontor.activities.delete(anna, mail.id(), reason).refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
        assertThat(kontor.activities.get(anna, mail.id()).isDone()).isTrue();
        assertThat(kontor.activities.delete(anna, mail.id(), "🚀".repeat(500)).isDone())
                .isTrue();
    }

    @Test
    void what_one_does_not_see_one_can_not_delete() {
        CallContext sara = kontor.agent("sara", SERVICE);

        assertThat(kontor.activities.delete(sara, mail.id(), "x").refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities.delete(anna, null, "x").refusal()).isEqualTo(new Refusal.NotFound("activity"));
        assertThat(kontor.activities.get(anna, mail.id()).isDone()).isTrue();
    }
}
