package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.Candidate;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.Unassigned;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A1, A2, A25, A71, A76, Q26, Q30, Q31: what is observed becomes activities, with nobody calling record. */
@ParameterizedClass
@EnumSource(Database.class)
class IntakeTest {

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private CallContext head;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        head = kontor.head(SALES, SERVICE);
        vogt = kontor.contacts.add(anna, "Katrin Vogt", null, "k.vogt@example.org");
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void a_mail_of_a_known_contact_stands_in_the_timeline() {
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "K.Vogt@Example.org", "info@us.example"));

        assertThat(timeline(vogt)).singleElement().satisfies(mail -> {
            assertThat(mail.type()).isEqualTo("EMAIL");
            assertThat(mail.actorName()).isEqualTo("system");
            assertThat(mail.sender()).isEqualTo("Vogt, Katrin <K.Vogt@Example.org>");
            assertThat(mail.subject()).isEqualTo("Angebot");
            assertThat(mail.team()).isEqualTo(SALES);
        });
        assertThat(waiting()).isEmpty();
    }

    /** A2, Q30. */
    @Test
    void each_known_contact_gets_an_activity() {
        ContactId weber = kontor.contacts.add(anna, "Weber", null, "weber@example.org");

        kontor.happens(kontor.observedBy(
                Direction.IN, "m-1", SALES, null, "k.vogt@example.org", "weber@example.org", "K.VOGT@example.org"));

        assertThat(timeline(vogt)).hasSize(1);
        assertThat(timeline(weber)).hasSize(1);
        assertThat(waiting()).isEmpty();
    }

    /** A2, A76: at least once, and yet once. */
    @Test
    void the_same_source_again_is_nothing_new() {
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "k.vogt@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "k.vogt@example.org"));
        kontor.happens(kontor.observed(Direction.IN, "m-2", "stranger@example.org"));
        kontor.happens(kontor.observed(Direction.IN, "m-2", "stranger@example.org"));

        assertThat(timeline(vogt)).hasSize(1);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void a_strangers_mail_waits_and_a_mail_to_a_stranger_does_not() {
        kontor.happens(kontor.observed(Direction.IN, "m-1", "stranger@example.org", "info@us.example"));
        kontor.happens(kontor.observed(Direction.OUT, "m-2", "info@us.example", "stranger@example.org"));
        kontor.happens(kontor.observed(Direction.IN, "m-3"));

        assertThat(waiting()).extracting(Unassigned::reason).containsExactlyInAnyOrder("unknown", "no-handle");
        assertThat(waiting())
                .filteredOn(item -> item.source().id().equals("m-1"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.participants()).hasSize(2);
                    assertThat(item.participants().get(0).value()).isEqualTo("stranger@example.org");
                    assertThat(item.subject()).isEqualTo("Angebot");
                    assertThat(item.candidates()).isEmpty();
                });
    }

    /** A25, Q30. */
    @Test
    void an_address_of_two_contacts_waits_with_both_as_candidates() {
        ContactId other = kontor.contacts.add(anna, "Kai Vogt", null, "k.vogt@example.org");

        kontor.happens(kontor.observed(Direction.OUT, "m-1", "info@us.example", "k.vogt@example.org"));

        assertThat(timeline(vogt)).isEmpty();
        assertThat(waiting()).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo("ambiguous");
            assertThat(item.candidates())
                    .containsExactly(new Candidate(vogt, "Katrin Vogt"), new Candidate(other, "Kai Vogt"));
        });
        kontor.contacts.remove(other);
        assertThat(waiting().get(0).candidates()).containsExactly(new Candidate(vogt, "Katrin Vogt"));
    }

    /** A71: the channel's team, else the contact's, else the owner's, else the owner alone, else only who sees all. */
    @Test
    void the_team_is_derived() {
        ContactId ofService = kontor.contacts.add(anna, "Weber", SERVICE, "weber@example.org");
        CallContext lonely = kontor.agent("lonely");

        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, lonely.user(), "weber@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-2", null, anna.user(), "weber@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-3", null, anna.user(), "k.vogt@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-4", null, lonely.user(), "k.vogt@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-5", null, null, "k.vogt@example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-6", null, new UserId("nobody"), "k.vogt@example.org"));

        assertThat(sources(head, ofService)).containsExactlyInAnyOrder("m-1", "m-2");
        assertThat(sources(anna, ofService)).containsExactly("m-1");
        assertThat(sources(anna, vogt)).containsExactly("m-3");
        assertThat(sources(lonely, vogt)).containsExactly("m-4");
        assertThat(sources(head, vogt)).containsExactlyInAnyOrder("m-3", "m-5", "m-6");
        assertThat(timeline(vogt))
                .filteredOn(mail -> mail.source().id().equals("m-6"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.flags()).containsExactly("owner-unknown"));
    }

    /** W26: what is private is its owner's alone, whatever teams there are; what comes to a team too is the team's. */
    @Test
    void what_is_private_is_its_owners_alone_until_a_team_gets_it_too() {
        ContactId ofService = kontor.contacts.add(anna, "Weber", SERVICE, "weber@example.org");
        kontor.happens(asPrivate(kontor.observedBy(Direction.IN, "m-1", null, anna.user(), "weber@example.org")));
        kontor.happens(asPrivate(kontor.observedBy(Direction.IN, "m-2", null, anna.user(), "nobody@example.org")));
        assertThat(sources(anna, ofService)).containsExactly("m-1");
        assertThat(sources(head, ofService)).isEmpty();
        assertThat(waiting()).isEmpty();

        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "weber@example.org"));
        assertThat(sources(head, ofService)).containsExactly("m-1");
    }

    private static InteractionObserved asPrivate(InteractionObserved observed) {
        return new InteractionObserved(
                observed.activityType(),
                observed.source(),
                observed.direction(),
                observed.occurredAt(),
                observed.participants(),
                observed.subject(),
                observed.snippet(),
                observed.team(),
                observed.owner(),
                List.of(InteractionObserved.PRIVATE));
    }

    /** Q26: nothing that comes in is refused. */
    @Test
    void whatever_comes_is_kept() {
        kontor.happens(new InteractionObserved(
                "pigeon\0",
                new SourceRef("\0", "x".repeat(5_000)),
                Direction.IN,
                kontor.kontor.clock().instant().plus(Duration.ofDays(4000)),
                kontor.observed(Direction.IN, "m", "k.vogt@example.org").participants(),
                "a\0b\u0007\r\nc" + "🚀".repeat(600),
                "<script>alert(1)</script>\0",
                null,
                null,
                List.of("from-missing", "no such flag")));

        assertThat(timeline(vogt)).singleElement().satisfies(kept -> {
            assertThat(kept.type()).isEqualTo("OTHER");
            assertThat(kept.subject()).startsWith("ab  c🚀");
            assertThat(kept.subject().codePointCount(0, kept.subject().length()))
                    .isEqualTo(500);
            assertThat(kept.snippet()).isEqualTo("<script>alert(1)</script>");
            assertThat(kept.occurredAt()).isEqualTo(kontor.kontor.clock().instant());
            assertThat(kept.flags())
                    .contains("from-missing", "cleaned", "shortened", "source-replaced", "date-in-the-future");
        });
    }

    /** A7, A75: a type whose bundle is gone or not there yet. */
    @Test
    void an_unregistered_type_is_kept() {
        InteractionObserved mail = kontor.observedBy(Direction.IN, "p-1", SALES, null, "k.vogt@example.org");
        kontor.happens(new InteractionObserved(
                "PIGEON",
                mail.source(),
                mail.direction(),
                mail.occurredAt(),
                mail.participants(),
                null,
                null,
                SALES,
                null,
                List.of()));

        assertThat(timeline(vogt)).singleElement().satisfies(kept -> {
            assertThat(kept.type()).isEqualTo("PIGEON");
            assertThat(kept.typeName()).isEqualTo("PIGEON");
        });
    }

    /** G7, P3: nothing is lost while contacts are away. */
    @Test
    void while_contacts_are_away_the_event_waits() {
        kontor.contacts.goAway();
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "k.vogt@example.org"));

        kontor.contacts.comeBack();
        assertThat(timeline(vogt)).isEmpty();
        kontor.kontor.clock().advance(Duration.ofHours(1));
        kontor.kontor.deliverEvents();

        assertThat(timeline(vogt)).hasSize(1);
    }

    /** A1: by itself, in any notation, whoever of the participants it is. */
    @Test
    void what_waits_is_assigned_when_a_contact_gets_the_address() {
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "Stranger@Example.org"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-2", SALES, null, "0431 / 1234567"));
        kontor.happens(kontor.observedBy(Direction.IN, "m-3", SALES, null, "other@example.org"));
        ContactId weber = kontor.contacts.add(anna, "Weber", null);

        kontor.contacts.addPoint(anna, weber, HandleKind.EMAIL, "stranger@example.org");
        kontor.kontor.deliverEvents();
        assertThat(sources(anna, weber)).containsExactly("m-1");

        kontor.contacts.addPoint(anna, weber, HandleKind.PHONE, "+49 431 1234567");
        kontor.kontor.deliverEvents();
        assertThat(sources(anna, weber)).containsExactlyInAnyOrder("m-1", "m-2");
        assertThat(waiting())
                .singleElement()
                .satisfies(item -> assertThat(item.source().id()).isEqualTo("m-3"));
    }

    @Test
    void a_number_that_only_ends_alike_is_not_the_same() {
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "0431 1234567"));
        ContactId weber = kontor.contacts.add(anna, "Weber", null);

        kontor.contacts.addPoint(anna, weber, HandleKind.PHONE, "+49 40 1234567");
        kontor.kontor.deliverEvents();

        assertThat(timeline(weber)).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void what_waits_for_an_address_that_two_contacts_get_waits_on_with_both_as_candidates() {
        kontor.happens(kontor.observed(Direction.IN, "m-1", "stranger@example.org"));
        ContactId one = kontor.contacts.add(anna, "One", null, "stranger@example.org");
        ContactId two = kontor.contacts.add(anna, "Two", null);

        kontor.contacts.addPoint(anna, two, HandleKind.EMAIL, "stranger@example.org");
        kontor.kontor.deliverEvents();

        assertThat(waiting()).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo("ambiguous");
            assertThat(item.candidates()).extracting(Candidate::contact).containsExactly(one, two);
        });
    }

    /** A contact that is created while a mail of it comes in: intake doesn't see the one, the claim not the other. */
    @Test
    void a_second_look_finds_the_contact_that_the_intake_could_not_see() {
        kontor.subscribers.forEach(kontor.kontor::unsubscribe);
        kontor.kontor.subscribe(kontor.subscribers.get(0));
        kontor.happens(kontor.observedBy(Direction.IN, "m-1", SALES, null, "stranger@example.org"));
        ContactId silent = kontor.contacts.add(anna, "Silent", null, "stranger@example.org");
        assertThat(timeline(silent)).isEmpty();

        kontor.kontor.subscribe(kontor.subscribers.get(2));
        kontor.kontor.deliverEvents();

        assertThat(sources(anna, silent)).containsExactly("m-1");
        assertThat(waiting()).isEmpty();
    }

    private List<Activity> timeline(ContactId contact) {
        return kontor.activities
                .timeline(head, contact, TimelineFilter.ALL, PageRequest.first(200))
                .orThrow()
                .items();
    }

    private List<String> sources(CallContext call, ContactId contact) {
        return kontor
                .activities
                .timeline(call, contact, TimelineFilter.ALL, PageRequest.first(200))
                .orThrow()
                .items()
                .stream()
                .map(activity -> activity.source().id())
                .toList();
    }

    private List<Unassigned> waiting() {
        return kontor.inbox.list(head, PageRequest.first(200)).orThrow().items();
    }
}
