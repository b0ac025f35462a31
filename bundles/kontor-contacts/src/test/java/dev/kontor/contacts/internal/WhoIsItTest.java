package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.MANUAL;
import static dev.kontor.contacts.internal.TestContacts.email;
import static dev.kontor.contacts.internal.TestContacts.named;
import static dev.kontor.contacts.internal.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.testing.databases.Database;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A25, T1: other features find a contact by address or number. */
@ParameterizedClass
@EnumSource(Database.class)
class WhoIsItTest {
    private final TestContacts test;

    WhoIsItTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void an_address_or_number_finds_those_that_have_it_the_oldest_first() {
        Contact katrin = test.create(new ContactData(
                null,
                "Katrin",
                "Vogt",
                null,
                null,
                null,
                new TeamId("sales"),
                List.of(email("Vogt@Müller.de"), phone("030 5550123"))));
        Contact karl = test.contact("Karl", "Vogt", phone("+49 30 5550123"));
        assertThat(match(HandleKind.EMAIL, "VOGT@xn--mller-kva.de"))
                .containsExactly(new ContactMatch(katrin.id(), katrin.record(), "Katrin Vogt", new TeamId("sales")));
        assertThat(match(HandleKind.PHONE, "0049 (30) 555-0123"))
                .extracting(ContactMatch::contact)
                .containsExactly(katrin.id(), karl.id());
        assertThat(match(HandleKind.PHONE, "030 5550123"))
                .extracting(ContactMatch::contact)
                .containsExactly(katrin.id(), karl.id());
    }

    @Test
    void what_can_not_be_read_or_nobody_has_finds_nobody() {
        test.contact("Katrin", "Vogt", email("vogt@example.org"), phone("030 5550123"));
        for (String value : Arrays.asList(
                null,
                "",
                "%",
                "vogt@example.org\0",
                "\uD800@example.org",
                "other@example.org",
                "' or 1=1 --",
                "vogt",
                "x".repeat(5000),
                "+4930",
                "<script>")) {
            assertThat(match(HandleKind.EMAIL, value)).as(value).isEmpty();
            assertThat(match(HandleKind.PHONE, value)).as(value).isEmpty();
        }
        assertThat(match(null, "vogt@example.org")).isEmpty();
        assertThat(match(HandleKind.PHONE, "vogt@example.org")).isEmpty();
        assertThat(test.core
                        .directory()
                        .match(test.elsewhere(), HandleKind.EMAIL, "vogt@example.org")
                        .orThrow())
                .isEmpty();
    }

    @Test
    void contacts_of_one_record_count_once() {
        Contact older = test.contact("Katrin", "Vogt");
        Contact younger = test.contact("K.", "Vogt", email("vogt@example.org"));
        Contact youngest = test.contact("Kathrin", "Vogt", email("vogt@example.org"));
        Contact other = test.contact("Karl", "Vogt", email("vogt@example.org"));
        test.core.records().join(test.anna, older.id(), younger.id(), null).orThrow();
        test.core.records().join(test.anna, youngest.id(), younger.id(), null).orThrow();
        assertThat(match(HandleKind.EMAIL, "vogt@example.org"))
                .extracting(ContactMatch::contact, ContactMatch::record)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(younger.id(), older.record()),
                        org.assertj.core.groups.Tuple.tuple(other.id(), other.record()));
    }

    @Test
    void a_point_that_was_changed_or_removed_finds_nobody_any_more() {
        Contact contact = test.contact("Katrin", "Vogt", email("old@example.org"));
        test.core
                .contacts()
                .change(test.anna, contact.id(), 1, named("Katrin", "Vogt", email("new@example.org")))
                .orThrow();
        assertThat(match(HandleKind.EMAIL, "old@example.org")).isEmpty();
        assertThat(match(HandleKind.EMAIL, "new@example.org")).hasSize(1);
    }

    @Test
    void the_members_of_a_record_are_given_for_each_of_them() {
        Contact one = test.contact("Katrin", "Vogt");
        Contact two = test.contact("K.", "Vogt");
        Contact three = test.contact("Kathrin", "Vogt");
        test.core.records().join(test.anna, three.id(), two.id(), null).orThrow();
        test.core.records().join(test.anna, two.id(), one.id(), null).orThrow();
        RecordMembers all = new RecordMembers(new RecordId(one.id().value()), List.of(one.id(), two.id(), three.id()));
        for (Contact contact : List.of(one, two, three)) {
            assertThat(test.core.directory().members(test.anna, contact.id()).orThrow())
                    .isEqualTo(all);
        }
        for (ContactId unknown : Arrays.asList(one.id(), new ContactId(new UUID(7, 7)), null)) {
            assertThat(test.core.directory().members(test.elsewhere(), unknown).refusal())
                    .isEqualTo(new Refusal.NotFound("contact"));
        }
    }

    @Test
    void names_are_given_of_those_that_exist() {
        Contact katrin = test.contact("Katrin", "Vogt");
        Contact gone = test.contact("Karl", "Vogt");
        test.core.contacts().delete(test.anna, gone.id()).orThrow();
        CallContext elsewhere = test.elsewhere();
        Contact theirs = test.core
                .contacts()
                .create(elsewhere, named("Kai", "Vogt"), MANUAL)
                .orThrow()
                .contact();
        List<ContactId> asked =
                Arrays.asList(theirs.id(), gone.id(), null, katrin.id(), katrin.id(), new ContactId(new UUID(7, 7)));
        assertThat(test.core.directory().names(test.anna, asked).orThrow())
                .containsExactly(new ContactMatch(katrin.id(), katrin.record(), "Katrin Vogt", null));
        assertThat(test.core.directory().names(test.anna, List.of()).orThrow()).isEmpty();
        assertThat(test.core
                        .directory()
                        .names(test.anna, Collections.nCopies(200, katrin.id()))
                        .orThrow())
                .hasSize(1);
        assertThat(test.core
                        .directory()
                        .names(test.anna, Collections.nCopies(201, katrin.id()))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(test.core.directory().names(test.anna, null).refusal()).isInstanceOf(Refusal.Validation.class);
    }

    private List<ContactMatch> match(HandleKind kind, String value) {
        return test.core.directory().match(test.anna, kind, value).orThrow();
    }
}
