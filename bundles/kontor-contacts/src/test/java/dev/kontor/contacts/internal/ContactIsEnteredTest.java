package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.MANUAL;
import static dev.kontor.contacts.internal.TestContacts.email;
import static dev.kontor.contacts.internal.TestContacts.named;
import static dev.kontor.contacts.internal.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ContactHappened;
import dev.kontor.contacts.ContactEvents.PointAdded;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.DuplicateHint;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.SavedContact;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C1, C2: a contact is created, changed and deleted. */
@ParameterizedClass
@EnumSource(Database.class)
class ContactIsEnteredTest {
    private final TestContacts test;

    ContactIsEnteredTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void it_is_stored_as_entered_and_read_back_the_same() {
        Instant learnt = test.kontor.clock().instant().minus(Duration.ofDays(3));
        Origin origin = new Origin("import", new SourceRef("file", "messe.csv:17"), learnt);
        ContactData data = new ContactData(
                "Frau",
                "Katrin",
                "Vogt",
                "Tischlerei Vogt",
                "Meisterin",
                "Ruft gern an.\nTreppe im Altbau",
                new TeamId("sales"),
                List.of(
                        new NewContactPoint(HandleKind.PHONE, "030 / 555 01 23", "office"),
                        email("K.Vogt@Example.org")));

        Contact created =
                test.core.contacts().create(test.anna, data, origin).orThrow().contact();

        assertThat(test.core.contacts().get(test.anna, created.id()).orThrow()).isEqualTo(created);
        assertThat(created.version()).isEqualTo(1);
        assertThat(created.displayName()).isEqualTo("Katrin Vogt");
        assertThat(created.record().value()).isEqualTo(created.id().value());
        assertThat(created.team()).isEqualTo(new TeamId("sales"));
        assertThat(created.note()).isEqualTo("Ruft gern an.\nTreppe im Altbau");
        assertThat(created.origin()).isEqualTo(origin);
        assertThat(created.points())
                .extracting(ContactPoint::value, ContactPoint::normalized, ContactPoint::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("030 / 555 01 23", "+49305550123", "office"),
                        org.assertj.core.groups.Tuple.tuple("K.Vogt@Example.org", "k.vogt@example.org", null));
        assertThat(created.points()).extracting(ContactPoint::origin).containsOnly(origin);
    }

    @Test
    void it_is_named_by_person_else_company_else_first_point() {
        assertThat(test.contact(null, "Vogt").displayName()).isEqualTo("Vogt");
        assertThat(test.create(new ContactData(null, " ", null, "Vogt GmbH", null, null, null, null))
                        .displayName())
                .isEqualTo("Vogt GmbH");
        assertThat(test.contact(null, null, phone("030 5550123"), email("a@example.org"))
                        .displayName())
                .isEqualTo("030 5550123");
    }

    @Test
    void without_any_name_or_handle_it_is_refused() {
        assertThat(problems(named(" ", null))).containsExactly(FieldProblem.of("name", "required"));
    }

    @Test
    void all_problems_are_told_at_once() {
        ContactData data = new ContactData(
                "x".repeat(41),
                "a\nb",
                "\uD800",
                "c".repeat(201),
                null,
                "n".repeat(10_001),
                new TeamId("t".repeat(65)),
                List.of(
                        email("nobody"),
                        phone("12"),
                        new NewContactPoint(null, " ", null),
                        email("a@example.org"),
                        email("A@EXAMPLE.org")));
        assertThat(problems(data))
                .extracting(FieldProblem::field, FieldProblem::code)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(salutation, too-long)"
                                .replace("(", "(\"")
                                .replace(", ", "\", \"")
                                .replace(")", "\")"),
                        "(\"firstName\", \"control-character\")",
                        "(\"lastName\", \"broken-character\")",
                        "(\"company\", \"too-long\")",
                        "(\"note\", \"too-long\")",
                        "(\"team\", \"too-long\")",
                        "(\"points[0].value\", \"not-an-email-address\")",
                        "(\"points[1].value\", \"not-a-phone-number\")",
                        "(\"points[2].kind\", \"required\")",
                        "(\"points[2].value\", \"required\")",
                        "(\"points[4].value\", \"repeated\")");
    }

    @Test
    void more_points_than_anybody_has_are_refused() {
        assertThat(problems(named(
                        "Katrin",
                        "Vogt",
                        Collections.nCopies(51, email("a@example.org")).toArray(NewContactPoint[]::new))))
                .extracting(FieldProblem::code)
                .containsExactly("too-many");
    }

    @Test
    void where_it_came_from_must_be_said_and_can_not_lie_in_the_future() {
        Instant future = test.kontor.clock().instant().plus(Duration.ofHours(1));
        ContactData data = named("Katrin", "Vogt");
        assertThat(refusal(test.core.contacts().create(test.anna, data, null)))
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("origin", "required"))));
        assertThat(refusal(test.core.contacts().create(test.anna, data, new Origin("mail", null, future))))
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("origin.learntAt", "in-the-future"))));
        assertThat(refusal(test.core.contacts().create(test.anna, null, MANUAL)))
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("data", "required"))));
    }

    @Test
    void a_point_that_stays_keeps_its_id_and_origin() {
        Origin origin = new Origin(
                "mail", new SourceRef("mail", "1"), test.kontor.clock().instant());
        Contact created = test.core
                .contacts()
                .create(test.anna, named("Katrin", "Vogt", phone("030 5550123"), email("a@example.org")), origin)
                .orThrow()
                .contact();
        test.kontor.clock().advance(Duration.ofMinutes(1));

        Contact changed = test.core
                .contacts()
                .change(
                        test.anna,
                        created.id(),
                        1,
                        named("Katrin", "Vogt", email("b@example.org"), phone("+49 30 5550123")))
                .orThrow()
                .contact();

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.points()).hasSize(2);
        ContactPoint added = changed.points().get(0);
        assertThat(added.normalized()).isEqualTo("b@example.org");
        assertThat(added.origin())
                .isEqualTo(new Origin("manual", null, test.kontor.clock().instant()));
        ContactPoint kept = changed.points().get(1);
        assertThat(kept.id()).isEqualTo(created.points().get(0).id());
        assertThat(kept.origin()).isEqualTo(origin);
        assertThat(kept.value()).isEqualTo("+49 30 5550123");
        assertThat(test.core.contacts().get(test.anna, created.id()).orThrow()).isEqualTo(changed);
    }

    @Test
    void a_change_that_is_based_on_an_old_version_is_refused() {
        Contact contact = test.contact("Katrin", "Vogt");
        test.core
                .contacts()
                .change(test.anna, contact.id(), 1, named("Katrin", "Voigt"))
                .orThrow();
        assertThat(refusal(test.core.contacts().change(test.anna, contact.id(), 1, named("Karin", "Vogt"))))
                .isEqualTo(Refusal.Conflict.stale(2));
        assertThat(test.core.contacts().get(test.anna, contact.id()).orThrow().displayName())
                .isEqualTo("Katrin Voigt");
    }

    @Test
    void others_with_the_same_address_or_number_are_hinted_at_but_do_not_prevent_it() {
        Contact katrin = test.contact("Katrin", "Vogt", phone("030 5550123"), email("vogt@example.org"));
        Contact gone = test.contact("Karl", "Vogt", phone("030 5550123"));
        test.core.contacts().delete(test.anna, gone.id()).orThrow();
        test.core
                .contacts()
                .create(test.elsewhere(), named("Kai", "Vogt", phone("030 5550123")), MANUAL)
                .orThrow();

        SavedContact saved = test.core
                .contacts()
                .create(test.anna, named("K.", "Vogt", phone("0049305550123"), email("k@example.org")), MANUAL)
                .orThrow();

        assertThat(saved.duplicates()).containsExactly(new DuplicateHint(katrin.id(), "Katrin Vogt", "+49305550123"));
        SavedContact changed = test.core
                .contacts()
                .change(test.anna, katrin.id(), 1, named("Katrin", "Vogt", email("K@example.org")))
                .orThrow();
        assertThat(changed.duplicates())
                .extracting(DuplicateHint::contact)
                .containsExactly(saved.contact().id());
    }

    @Test
    void a_deleted_one_is_gone_for_all_and_deleting_again_changes_nothing() {
        Contact contact = test.contact("Katrin", "Vogt", email("vogt@example.org"));
        Heard<ContactHappened> deleted = Heard.of(test.kontor, ContactEvents.DELETED);
        assertThat(test.core.contacts().delete(test.anna, contact.id()).isDone())
                .isTrue();
        Map<String, Long> rows = test.kontor.rowCounts();

        assertThat(test.core.contacts().delete(test.anna, contact.id()).isDone())
                .isTrue();

        assertThat(test.kontor.rowCounts()).isEqualTo(rows);
        assertThat(deleted.all()).containsExactly(new ContactHappened(contact.id()));
        assertThat(refusal(test.core.contacts().get(test.anna, contact.id())))
                .isEqualTo(new Refusal.NotFound("contact"));
        assertThat(refusal(test.core.contacts().change(test.anna, contact.id(), 2, named("K", "V"))))
                .isEqualTo(new Refusal.NotFound("contact"));
        assertThat(test.core
                        .directory()
                        .match(test.anna, HandleKind.EMAIL, "vogt@example.org")
                        .orThrow())
                .isEmpty();
    }

    @Test
    void an_unknown_id_and_another_tenants_get_the_same_answer() {
        Contact contact = test.contact("Katrin", "Vogt");
        var stranger = test.elsewhere();
        for (ContactId id : java.util.Arrays.asList(contact.id(), new ContactId(new UUID(7, 7)), null)) {
            assertThat(refusal(test.core.contacts().get(stranger, id))).isEqualTo(new Refusal.NotFound("contact"));
            assertThat(refusal(test.core.contacts().change(stranger, id, 1, named("K", "V"))))
                    .isEqualTo(new Refusal.NotFound("contact"));
            assertThat(refusal(test.core.contacts().delete(stranger, id))).isEqualTo(new Refusal.NotFound("contact"));
            assertThat(refusal(test.core.contacts().assignClients(stranger, id, 1, List.of())))
                    .isEqualTo(new Refusal.NotFound("contact"));
        }
        assertThat(test.core.contacts().get(test.anna, contact.id()).orThrow()).isEqualTo(contact);
    }

    @Test
    void every_write_is_told_and_kept_in_the_audit_trail_field_by_field() {
        Heard<ContactHappened> created = Heard.of(test.kontor, ContactEvents.CREATED);
        Heard<ContactHappened> changed = Heard.of(test.kontor, ContactEvents.CHANGED);
        Heard<PointAdded> points = Heard.of(test.kontor, ContactEvents.POINT_ADDED);
        Contact contact = test.contact("Katrin", "Vogt", email("Vogt@example.org"));
        test.core
                .contacts()
                .change(
                        test.anna,
                        contact.id(),
                        1,
                        named("Karin", "Vogt", email("vogt@example.org"), phone("030 5550123")))
                .orThrow();

        assertThat(created.all()).containsExactly(new ContactHappened(contact.id()));
        assertThat(changed.all()).containsExactly(new ContactHappened(contact.id()));
        assertThat(points.all())
                .containsExactly(
                        new PointAdded(contact.id(), HandleKind.EMAIL, "vogt@example.org"),
                        new PointAdded(contact.id(), HandleKind.PHONE, "+49305550123"));
        List<AuditEntry> entries = audit("contact", contact.id().toString());
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).record().action()).isEqualTo("contacts.contact-created");
        assertThat(entries.get(1).record().changes())
                .isEqualTo(Map.of(
                        "firstName", new Change(null, "Katrin"),
                        "lastName", new Change(null, "Vogt"),
                        "points", new Change(null, "Vogt@example.org")));
        assertThat(entries.get(0).actor()).isEqualTo(test.anna.user());
        assertThat(entries.get(0).record().person()).isEqualTo(contact.id());
        assertThat(entries.get(0).record().changes())
                .isEqualTo(Map.of(
                        "firstName", new Change("Katrin", "Karin"),
                        "points", new Change("Vogt@example.org", "vogt@example.org\n030 5550123")));
    }

    private List<AuditEntry> audit(String type, String id) {
        return test.kontor
                .audit()
                .list(test.anna, type, id, PageRequest.first())
                .orThrow()
                .items();
    }

    private List<FieldProblem> problems(ContactData data) {
        Map<String, Long> rows = test.kontor.rowCounts();
        Refusal refusal = refusal(test.core.contacts().create(test.anna, data, MANUAL));
        assertThat(test.kontor.rowCounts()).isEqualTo(rows);
        return ((Refusal.Validation) refusal).problems();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.refusal();
    }
}
