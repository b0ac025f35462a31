package dev.kontor.activities.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedId;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A1, A5, A25, T3: what activities take a contact directory to be, against the one that Kontor brings. */
@ParameterizedClass
@EnumSource(Database.class)
class TogetherWithContactsTest {

    private static final Origin MANUAL = new Origin("manual", null, null);

    @Parameter
    private Database database;

    private TestKontor kontor;
    private ContactsCore contacts;
    private ActivitiesCore activities;
    private TestTenant tenant;
    private CallContext admin;

    @BeforeEach
    void start() {
        ContactsAndActivities both = ContactsAndActivities.on(database);
        kontor = both.kontor();
        contacts = both.contacts();
        activities = both.activities();
        kontor.subscribe(activities.intake());
        kontor.subscribe(activities.claim());
        kontor.subscribe(activities.secondLook());
        tenant = kontor.tenant().withModules(ActivitiesModule.ID, ContactsModule.ID);
        admin = tenant.admin();
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void one_click_makes_a_contact_of_a_stranger_who_is_known_from_then_on() {
        happens("m-1", "Vogt, Katrin", "K.Vogt@Müller-Söhne.example");
        happens("m-2", null, "k.vogt@xn--mller-shne-kcb9d.example");

        UnassignedId named = waiting().stream()
                .filter(item -> item.source().id().equals("m-1"))
                .map(Unassigned::id)
                .findFirst()
                .orElseThrow();
        ContactId vogt = activities.inbox().createContact(admin, named).orThrow();
        kontor.deliverEvents();
        happens("m-3", "Katrin", "k.vogt@müller-söhne.example");

        Contact contact = contacts.contacts().get(admin, vogt).orThrow();
        assertThat(contact.displayName()).isEqualTo("Katrin Vogt");
        assertThat(contact.origin().kind()).isEqualTo("mail");
        assertThat(contact.origin().source().kind()).isEqualTo("mail");
        assertThat(sources(vogt)).containsExactlyInAnyOrder("m-1", "m-2", "m-3");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_waits_finds_the_contact_that_gets_the_number_in_another_notation() {
        happens("c-1", null, "0049 (431) 1234567");
        happens("c-2", null, "+49 40 1234567");

        ContactId vogt = contact("Vogt", new NewContactPoint(HandleKind.PHONE, "0431/1234567", null));
        kontor.deliverEvents();

        assertThat(sources(vogt)).containsExactly("c-1");
        assertThat(waiting()).extracting(item -> item.source().id()).containsExactly("c-2");
    }

    @Test
    void an_address_of_two_people_is_asked_about_and_of_one_joined_person_not() {
        ContactId one = contact("Vogt", email("info@example.org"));
        ContactId other = contact("Weber", email("info@example.org"));
        happens("m-1", null, "info@example.org");
        assertThat(waiting()).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo("ambiguous");
            assertThat(item.candidates()).hasSize(2);
        });

        contacts.records().join(admin, one, other, "Dieselbe Person").orThrow();
        happens("m-2", null, "info@example.org");

        assertThat(sources(one)).containsExactly("m-2");
        assertThat(sources(other)).containsExactly("m-2");
    }

    /** A merge is an assertion: taken back, each has what was its own. */
    @Test
    void a_joined_timeline_falls_apart_again_exactly() {
        ContactId one = contact("Vogt", email("vogt@example.org"));
        ContactId other = contact("Voigt", email("voigt@example.org"));
        happens("m-1", null, "vogt@example.org");
        happens("m-2", null, "voigt@example.org");

        Join join = contacts.records().join(admin, one, other, "Tippfehler").orThrow();
        assertThat(sources(one)).containsExactlyInAnyOrder("m-1", "m-2");

        contacts.records().separate(admin, join.id(), "Doch nicht").orThrow();
        assertThat(sources(one)).containsExactly("m-1");
        assertThat(sources(other)).containsExactly("m-2");
    }

    @Test
    void a_deleted_contact_has_no_timeline_and_gets_nothing_new() {
        ContactId vogt = contact("Vogt", email("vogt@example.org"));
        contacts.contacts().delete(admin, vogt).orThrow();

        happens("m-1", null, "vogt@example.org");

        assertThat(activities
                        .activities()
                        .timeline(admin, vogt, TimelineFilter.ALL, PageRequest.first())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("contact"));
        assertThat(waiting()).hasSize(1);
    }

    /** An address that the mail program let through and that no contact can have. */
    @Test
    void no_contact_is_made_of_a_sender_without_a_readable_address() {
        happens("m-1", "Katrin Vogt", "k.vogt(at)example");
        UnassignedId item = waiting().get(0).id();

        Refusal refusal = activities.inbox().createContact(admin, item).refusal();

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.Validation.class,
                        validation ->
                                assertThat(validation.problems().get(0).field()).isEqualTo("sender"));
        assertThat(waiting()).hasSize(1);
    }

    /** A18, A70: a stranger becomes a contact by itself where the tenant wants it, and only by an address that can be one. */
    @Test
    void strangers_become_contacts_where_the_tenant_wants_it() {
        activities
                .settings()
                .change(admin, new TypeSetting("EMAIL", 0, true, false, true))
                .orThrow();

        happens("m-1", "Katrin Vogt", "k.vogt@example.org");
        happens("m-2", "Katrin Vogt", "k.vogt(at)example");

        assertThat(waiting()).extracting(item -> item.source().id()).containsExactly("m-2");
    }

    private void happens(String source, String name, String value) {
        HandleKind kind = value.contains("@") || value.contains("(at)") ? HandleKind.EMAIL : HandleKind.PHONE;
        InteractionObserved observed = new InteractionObserved(
                "EMAIL",
                new SourceRef("mail", source),
                Direction.IN,
                kontor.clock().instant(),
                List.of(new Participant(ParticipantRole.FROM, kind, value, name)),
                "Angebot",
                null,
                null,
                null,
                List.of());
        kontor.guard()
                .write(tenant.system(), ActivitiesModule.WRITE, caller -> {
                    kontor.events()
                            .raise(
                                    caller,
                                    InteractionObserved.TYPE,
                                    "mail:" + source,
                                    kontor.clock().instant(),
                                    observed);
                    return Outcome.done();
                })
                .orThrow();
        kontor.deliverEvents();
    }

    private ContactId contact(String lastName, NewContactPoint... points) {
        ContactData data = new ContactData(null, null, lastName, null, null, null, null, Arrays.asList(points));
        return contacts.contacts()
                .create(admin, data, MANUAL)
                .orThrow()
                .contact()
                .id();
    }

    private static NewContactPoint email(String address) {
        return new NewContactPoint(HandleKind.EMAIL, address, null);
    }

    private List<Unassigned> waiting() {
        return activities.inbox().list(admin, PageRequest.first(200)).orThrow().items();
    }

    private List<String> sources(ContactId contact) {
        return activities
                .activities()
                .timeline(admin, contact, TimelineFilter.ALL, PageRequest.first(200))
                .orThrow()
                .items()
                .stream()
                .map(Activity::source)
                .map(SourceRef::id)
                .toList();
    }
}
