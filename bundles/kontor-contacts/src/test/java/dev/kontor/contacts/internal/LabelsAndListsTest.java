package dev.kontor.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.LabelHappened;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.ListId;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.Change;
import dev.kontor.testing.databases.Database;
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

/** Labels and lists as lead flow needs them (background of L14, L15, L24). */
@ParameterizedClass
@EnumSource(Database.class)
class LabelsAndListsTest {
    private static final Refusal NO_CONTACT = new Refusal.NotFound("contact");
    private static final Refusal NO_LABEL = new Refusal.NotFound("label");
    private static final Refusal NO_LIST = new Refusal.NotFound("list");

    private final TestContacts test;

    LabelsAndListsTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void names_differ_by_more_than_case() {
        Label label = label("Rückruf");
        assertThat(reason(test.core.labels().create(test.anna, "RÜCKRUF "))).isEqualTo("name-taken");
        assertThat(test.core.labels().create(test.anna, "Ruckruf").isDone()).isTrue();
        assertThat(test.core.lists().create(test.anna, "Rückruf").isDone()).isTrue();
        assertThat(reason(test.core.lists().create(test.anna, "rückruf"))).isEqualTo("name-taken");
        assertThat(test.core.labels().create(test.elsewhere(), "Rückruf").isDone())
                .isTrue();
        test.core.labels().delete(test.anna, label.id()).orThrow();
        assertThat(test.core.labels().create(test.anna, "rückruf").isDone()).isTrue();
    }

    @Test
    void a_name_is_one_line_of_limited_length() {
        for (String name : Arrays.asList(null, "", "  ", "x".repeat(61), "a\nb", "a\0", "\uD800")) {
            assertThat(test.core.labels().create(test.anna, name).refusal())
                    .as(name)
                    .isInstanceOf(Refusal.Validation.class);
        }
        assertThat(test.core.labels().create(test.anna, "😀".repeat(60)).isDone())
                .isTrue();
        assertThat(test.core.lists().create(test.anna, "İ".repeat(100)).isDone())
                .isTrue();
        assertThat(test.core.lists().create(test.anna, "x".repeat(101)).refusal())
                .isInstanceOf(Refusal.Validation.class);
    }

    @Test
    void of_several_that_create_one_name_at_once_one_does_and_the_others_hear_of_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            String name = "Messe " + round;
            Callable<Outcome<Label>> creation = () -> test.core.labels().create(test.anna, name);
            List<Outcome<Label>> outcomes = AtOnce.run(Collections.nCopies(6, creation));
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isDone())
                    .allSatisfy(outcome -> assertThat(reason(outcome)).isEqualTo("name-taken"));
        }
    }

    @Test
    void putting_a_label_is_told_and_audited_the_first_time_only() {
        Heard<LabelHappened> put = Heard.of(test.kontor, ContactEvents.LABELLED);
        Heard<LabelHappened> taken = Heard.of(test.kontor, ContactEvents.UNLABELLED);
        Contact contact = test.contact("Katrin", "Vogt");
        Label label = label("Rückruf");
        for (int i = 0; i < 3; i++) {
            test.core.labels().put(test.anna, contact.id(), label.id()).orThrow();
        }
        assertThat(put.all()).containsExactly(new LabelHappened(contact.id(), label.id()));
        assertThat(get(contact).labels()).containsExactly(label);
        for (int i = 0; i < 3; i++) {
            test.core.labels().take(test.anna, contact.id(), label.id()).orThrow();
        }
        assertThat(taken.all()).containsExactly(new LabelHappened(contact.id(), label.id()));
        assertThat(get(contact)).isEqualTo(contact);
        assertThat(test.kontor
                        .audit()
                        .list(test.anna, "contact", contact.id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(entry -> entry.record().action())
                .containsExactly("contacts.label-removed", "contacts.label-added", "contacts.contact-created");
    }

    /** L15: a label starts automations, so the same label twice at the same moment may count once only. */
    @Test
    void put_twice_at_the_same_moment_it_is_told_once() throws Exception {
        Heard<LabelHappened> put = Heard.of(test.kontor, ContactEvents.LABELLED);
        Label label = label("Rückruf");
        for (int round = 1; round <= 5; round++) {
            Contact contact = test.contact("Katrin", "Vogt");
            Callable<Outcome<Void>> putting = () -> test.core.labels().put(test.anna, contact.id(), label.id());
            assertThat(AtOnce.run(Collections.nCopies(6, putting))).allMatch(Outcome::isDone);
            assertThat(put.all()).hasSize(round);
        }
    }

    @Test
    void a_deleted_label_is_gone_from_all_contacts() {
        Contact contact = test.contact("Katrin", "Vogt");
        Label label = label("Rückruf");
        Label other = label("Archiv");
        test.core.labels().put(test.anna, contact.id(), label.id()).orThrow();
        test.core.labels().put(test.anna, contact.id(), other.id()).orThrow();
        assertThat(get(contact).labels()).containsExactly(other, label);

        assertThat(test.core.labels().delete(test.anna, label.id()).isDone()).isTrue();
        assertThat(test.core.labels().delete(test.anna, label.id()).isDone()).isTrue();

        assertThat(get(contact).labels()).containsExactly(other);
        assertThat(test.core.labels().list(test.anna).orThrow()).containsExactly(other);
        assertThat(test.core.labels().put(test.anna, contact.id(), label.id()).refusal())
                .isEqualTo(NO_LABEL);
        assertThat(test.core.labels().take(test.anna, contact.id(), label.id()).isDone())
                .isTrue();
        assertThat(test.kontor
                        .audit()
                        .list(test.anna, "label", label.id().toString(), PageRequest.first())
                        .orThrow()
                        .items()
                        .get(0)
                        .record()
                        .changes())
                .isEqualTo(Map.of("name", new Change("Rückruf", null), "contacts", new Change("1", null)));
    }

    @Test
    void a_contact_stands_in_a_list_until_it_is_removed_or_the_list_goes() {
        Contact contact = test.contact("Katrin", "Vogt");
        ContactList fair = test.core.lists().create(test.anna, "Messe").orThrow();
        ContactList news = test.core.lists().create(test.anna, "Aktuelles").orThrow();
        for (int i = 0; i < 2; i++) {
            test.core.lists().add(test.anna, fair.id(), contact.id()).orThrow();
            test.core.lists().add(test.anna, news.id(), contact.id()).orThrow();
        }
        assertThat(get(contact).lists()).containsExactly(news, fair);
        assertThat(test.core.lists().list(test.anna).orThrow()).containsExactly(news, fair);
        for (int i = 0; i < 2; i++) {
            test.core.lists().remove(test.anna, fair.id(), contact.id()).orThrow();
        }
        assertThat(get(contact).lists()).containsExactly(news);
        test.core.lists().delete(test.anna, news.id()).orThrow();
        assertThat(get(contact)).isEqualTo(contact);
        assertThat(test.core.lists().add(test.anna, news.id(), contact.id()).refusal())
                .isEqualTo(NO_LIST);
        assertThat(test.kontor
                        .audit()
                        .list(test.anna, "contact", contact.id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(entry -> entry.record().action())
                .containsExactly(
                        "contacts.list-removed",
                        "contacts.list-added",
                        "contacts.list-added",
                        "contacts.contact-created");
    }

    @Test
    void unknown_ids_and_another_tenants_get_the_same_answer() {
        Contact contact = test.contact("Katrin", "Vogt");
        Label label = label("Rückruf");
        ContactList list = test.core.lists().create(test.anna, "Messe").orThrow();
        test.core.labels().put(test.anna, contact.id(), label.id()).orThrow();
        test.core.lists().add(test.anna, list.id(), contact.id()).orThrow();
        Contact before = get(contact);
        CallContext elsewhere = test.elsewhere();
        for (ContactId id : Arrays.asList(contact.id(), new ContactId(new UUID(7, 7)), null)) {
            assertThat(test.core.labels().put(elsewhere, id, label.id()).refusal())
                    .isEqualTo(NO_CONTACT);
            assertThat(test.core.labels().take(elsewhere, id, label.id()).refusal())
                    .isEqualTo(NO_CONTACT);
            assertThat(test.core.lists().add(elsewhere, list.id(), id).refusal())
                    .isEqualTo(NO_CONTACT);
            assertThat(test.core.lists().remove(elsewhere, list.id(), id).refusal())
                    .isEqualTo(NO_CONTACT);
        }
        Contact theirs = test.core
                .contacts()
                .create(elsewhere, TestContacts.named("Karl", "Vogt"), TestContacts.MANUAL)
                .orThrow()
                .contact();
        for (UUID id : Arrays.asList(label.id().value(), list.id().value(), new UUID(7, 7), null)) {
            LabelId labelId = id == null ? null : new LabelId(id);
            ListId listId = id == null ? null : new ListId(id);
            assertThat(test.core.labels().put(elsewhere, theirs.id(), labelId).refusal())
                    .isEqualTo(NO_LABEL);
            assertThat(test.core.labels().take(elsewhere, theirs.id(), labelId).refusal())
                    .isEqualTo(NO_LABEL);
            assertThat(test.core.labels().delete(elsewhere, labelId).refusal()).isEqualTo(NO_LABEL);
            assertThat(test.core.lists().add(elsewhere, listId, theirs.id()).refusal())
                    .isEqualTo(NO_LIST);
            assertThat(test.core.lists().remove(elsewhere, listId, theirs.id()).refusal())
                    .isEqualTo(NO_LIST);
            assertThat(test.core.lists().delete(elsewhere, listId).refusal()).isEqualTo(NO_LIST);
        }
        assertThat(test.core.labels().list(elsewhere).orThrow()).isEmpty();
        assertThat(test.core.lists().list(elsewhere).orThrow()).isEmpty();
        assertThat(get(contact)).isEqualTo(before);
    }

    private Label label(String name) {
        return test.core.labels().create(test.anna, name).orThrow();
    }

    private Contact get(Contact contact) {
        return test.core.contacts().get(test.anna, contact.id()).orThrow();
    }

    private static String reason(Outcome<?> outcome) {
        return ((Refusal.Conflict) outcome.refusal()).reason();
    }
}
