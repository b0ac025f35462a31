package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.email;
import static dev.kontor.contacts.internal.TestContacts.named;
import static dev.kontor.contacts.internal.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.JoinHappened;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.CustomerRecord;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.JoinId;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.Change;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** T16: a merge is an assertion that can be taken back. */
@ParameterizedClass
@EnumSource(Database.class)
class ContactsAreJoinedTest {
    private final TestContacts test;

    ContactsAreJoinedTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_record_shows_its_contacts_and_each_point_once() {
        Contact older = test.contact("Katrin", "Vogt", email("vogt@example.org"), phone("030 5550123"));
        Contact younger = test.contact("K.", "Vogt", phone("0049305550123"), email("k@example.org"));
        assertThat(record(younger))
                .isEqualTo(new CustomerRecord(younger.record(), "K. Vogt", List.of(younger), younger.points()));

        test.core
                .records()
                .join(test.anna, younger.id(), older.id(), "same number")
                .orThrow();

        CustomerRecord record = record(younger);
        assertThat(record(older)).isEqualTo(record);
        assertThat(record.id()).isEqualTo(older.record());
        assertThat(record.displayName()).isEqualTo("Katrin Vogt");
        assertThat(record.contacts()).extracting(Contact::id).containsExactly(older.id(), younger.id());
        assertThat(record.contacts()).extracting(Contact::version).containsOnly(1L);
        assertThat(record.points())
                .extracting(ContactPoint::id)
                .containsExactly(
                        older.points().get(0).id(),
                        older.points().get(1).id(),
                        younger.points().get(1).id());
    }

    @Test
    void taken_back_in_the_middle_of_a_stack_everything_is_as_without_it() {
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        Contact c = test.contact("C", "Vogt");
        Contact d = test.contact("D", "Vogt");
        join(d, c);
        Join middle = join(b, c);
        join(a, b);
        assertThat(ids(record(d))).containsExactly(a.id(), b.id(), c.id(), d.id());

        Contact edited = test.core
                .contacts()
                .change(test.anna, c.id(), 1, named("C", "Voigt", email("c@example.org")))
                .orThrow()
                .contact();
        Join separated = test.core
                .records()
                .separate(test.anna, middle.id(), "wrong number")
                .orThrow();

        assertThat(separated.separatedBy()).isEqualTo(test.anna.user());
        assertThat(separated.separatedByName()).isEqualTo("Admin");
        assertThat(separated.separationReason()).isEqualTo("wrong number");
        assertThat(ids(record(a))).containsExactly(a.id(), b.id());
        assertThat(ids(record(d))).containsExactly(c.id(), d.id());
        assertThat(record(d).id().value()).isEqualTo(c.id().value());
        assertThat(record(d).contacts().get(0).points()).isEqualTo(edited.points());
        assertThat(test.core.contacts().get(test.anna, b.id()).orThrow().record())
                .isEqualTo(a.record());
    }

    @Test
    void joined_twice_over_different_ways_they_stay_joined_until_both_are_taken_back() {
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        Contact c = test.contact("C", "Vogt");
        join(a, b);
        join(b, c);
        Join direct = join(a, c);
        test.core.records().separate(test.anna, direct.id(), null).orThrow();
        assertThat(ids(record(c))).containsExactly(a.id(), b.id(), c.id());
    }

    @Test
    void a_pair_is_joined_once_and_a_contact_never_with_itself() {
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        Join join = join(a, b);
        for (Outcome<Join> again : List.of(tryJoin(a.id(), b.id()), tryJoin(b.id(), a.id()))) {
            assertThat(((Refusal.Conflict) again.refusal()).reason()).isEqualTo("already-joined");
        }
        assertThat(tryJoin(a.id(), a.id()).refusal())
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("other", "same-contact"))));
        test.core.records().separate(test.anna, join.id(), null).orThrow();
        assertThat(tryJoin(b.id(), a.id()).isDone()).isTrue();
    }

    @Test
    void taking_back_again_changes_nothing() {
        Heard<JoinHappened> separated = Heard.of(test.kontor, ContactEvents.SEPARATED);
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        Join join = join(a, b);
        Join first = test.core.records().separate(test.anna, join.id(), "wrong").orThrow();
        test.kontor.clock().advance(Duration.ofHours(1));
        Map<String, Long> rows = test.kontor.rowCounts();
        assertThat(test.core.records().separate(test.anna, join.id(), "again").orThrow())
                .isEqualTo(first);
        assertThat(test.kontor.rowCounts()).isEqualTo(rows);
        assertThat(separated.all()).containsExactly(new JoinHappened(join.id(), a.id(), b.id()));
    }

    @Test
    void why_and_by_whom_is_kept_for_whoever_asks() {
        Heard<JoinHappened> joined = Heard.of(test.kontor, ContactEvents.JOINED);
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        Contact c = test.contact("C", "Vogt");
        Join first = test.core
                .records()
                .join(test.anna, a.id(), b.id(), "same number")
                .orThrow();
        test.kontor.clock().advance(Duration.ofMinutes(1));
        Join second = test.core.records().join(test.anna, c.id(), b.id(), null).orThrow();
        assertThat(first.reason()).isEqualTo("same number");
        assertThat(first.joinedBy()).isEqualTo(test.anna.user());
        assertThat(first.joinedByName()).isEqualTo("Admin");
        assertThat(test.core.records().joins(test.anna, b.id()).orThrow()).containsExactly(second, first);
        assertThat(test.core.records().joins(test.anna, a.id()).orThrow()).containsExactly(first);
        assertThat(joined.all())
                .containsExactlyInAnyOrder(
                        new JoinHappened(first.id(), a.id(), b.id()), new JoinHappened(second.id(), c.id(), b.id()));
        List<AuditEntry> entries = test.kontor
                .audit()
                .list(test.anna, "join", first.id().toString(), PageRequest.first())
                .orThrow()
                .items();
        assertThat(entries)
                .extracting(entry -> entry.record().changes())
                .containsExactly(Map.of(
                        "one", new Change(null, a.id().toString()),
                        "other", new Change(null, b.id().toString()),
                        "reason", new Change(null, "same number")));
    }

    @Test
    void a_deleted_contact_leaves_the_record_but_still_connects_the_others() {
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        Contact c = test.contact("C", "Vogt");
        join(a, b);
        join(a, c);
        test.core.contacts().delete(test.anna, a.id()).orThrow();
        assertThat(ids(record(c))).containsExactly(b.id(), c.id());
        assertThat(record(c).id().value()).isEqualTo(b.id().value());
        assertThat(record(c).displayName()).isEqualTo("B Vogt");
        assertThat(tryJoin(a.id(), b.id()).refusal()).isEqualTo(new Refusal.NotFound("contact"));
        assertThat(test.core.records().of(test.anna, a.id()).refusal()).isEqualTo(new Refusal.NotFound("contact"));
        assertThat(test.core.records().joins(test.anna, a.id()).refusal()).isEqualTo(new Refusal.NotFound("contact"));
    }

    @Test
    void unknown_ids_and_another_tenants_get_the_same_answer() {
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        Join join = join(a, b);
        CallContext elsewhere = test.elsewhere();
        ContactId theirs = test.core
                .contacts()
                .create(elsewhere, named("Karl", "Vogt"), TestContacts.MANUAL)
                .orThrow()
                .contact()
                .id();
        for (ContactId id : Arrays.asList(a.id(), new ContactId(new UUID(7, 7)), null)) {
            Refusal noContact = new Refusal.NotFound("contact");
            assertThat(test.core.records().join(elsewhere, theirs, id, null).refusal())
                    .isEqualTo(noContact);
            assertThat(test.core.records().join(elsewhere, id, theirs, null).refusal())
                    .isEqualTo(noContact);
            assertThat(test.core.records().of(elsewhere, id).refusal()).isEqualTo(noContact);
            assertThat(test.core.records().joins(elsewhere, id).refusal()).isEqualTo(noContact);
        }
        for (JoinId id : Arrays.asList(join.id(), new JoinId(new UUID(7, 7)), null)) {
            assertThat(test.core.records().separate(elsewhere, id, null).refusal())
                    .isEqualTo(new Refusal.NotFound("join"));
        }
        for (String reason : List.of("x".repeat(501), "a\0b", "\uD800")) {
            assertThat(test.core
                            .records()
                            .join(test.anna, a.id(), b.id(), reason)
                            .refusal())
                    .isInstanceOf(Refusal.Validation.class);
            assertThat(test.core
                            .records()
                            .separate(test.anna, join.id(), reason)
                            .refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
        assertThat(ids(record(b))).containsExactly(a.id(), b.id());
    }

    @Test
    void joins_at_the_same_moment_give_the_record_of_joins_one_after_the_other() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Contact> contacts = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                contacts.add(test.contact("C" + i, "Vogt"));
            }
            List<Callable<Outcome<Join>>> chain = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                ContactId one = contacts.get(i).id();
                ContactId other = contacts.get(i + 1).id();
                chain.add(() -> tryJoin(one, other));
            }
            Collections.shuffle(chain, new java.util.Random(round));
            assertThat(AtOnce.run(chain)).allMatch(Outcome::isDone);
            assertThat(ids(record(contacts.get(8))))
                    .containsExactlyElementsOf(
                            contacts.stream().map(Contact::id).toList());
        }
    }

    @Test
    void a_join_and_a_separation_at_the_same_moment_both_count() throws Exception {
        for (int round = 0; round < 5; round++) {
            Contact a = test.contact("A", "Vogt");
            Contact b = test.contact("B", "Vogt");
            Contact c = test.contact("C", "Vogt");
            Contact d = test.contact("D", "Vogt");
            Join first = join(a, b);
            join(c, d);
            AtOnce.<Outcome<?>>run(List.of(
                    () -> test.core.records().separate(test.anna, first.id(), null),
                    () -> tryJoin(b.id(), c.id()),
                    () -> test.core.contacts().change(test.anna, b.id(), 1, named("B", "Voigt")),
                    () -> test.core.contacts().delete(test.anna, d.id())));
            assertThat(ids(record(a))).containsExactly(a.id());
            assertThat(ids(record(c))).containsExactly(b.id(), c.id());
            assertThat(record(c).displayName()).isEqualTo("B Voigt");
        }
    }

    @Test
    void one_pair_joined_at_the_same_moment_is_joined_once() throws Exception {
        Contact a = test.contact("A", "Vogt");
        Contact b = test.contact("B", "Vogt");
        List<Outcome<Join>> outcomes = AtOnce.run(
                List.of(() -> tryJoin(a.id(), b.id()), () -> tryJoin(b.id(), a.id()), () -> tryJoin(a.id(), b.id())));
        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isDone())
                .allMatch(outcome -> outcome.refusal() instanceof Refusal.Conflict);
    }

    private Join join(Contact one, Contact other) {
        return tryJoin(one.id(), other.id()).orThrow();
    }

    private Outcome<Join> tryJoin(ContactId one, ContactId other) {
        return test.core.records().join(test.anna, one, other, null);
    }

    private CustomerRecord record(Contact contact) {
        return test.core.records().of(test.anna, contact.id()).orThrow();
    }

    private static List<ContactId> ids(CustomerRecord record) {
        return record.contacts().stream().map(Contact::id).toList();
    }
}
