package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.MANUAL;
import static dev.kontor.contacts.internal.TestContacts.email;
import static dev.kontor.contacts.internal.TestContacts.named;
import static dev.kontor.contacts.internal.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.ListId;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C3, L5: search and the list of contacts. */
@ParameterizedClass
@EnumSource(Database.class)
class ContactIsFoundTest {
    private final TestContacts test;

    ContactIsFoundTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void by_any_word_in_any_case_and_with_or_without_umlauts() {
        test.create(new ContactData(null, "Jürgen", "Obermüller", "Straßenbau Weiß GmbH", null, null, null, null));
        test.contact("Anna", "Schmidt");
        for (String text : List.of(
                "obermüller",
                "OBERMUELLER",
                "obermuller",
                "müller",
                "juergen",
                "strasse",
                "straßenbau weiss",
                "gmbh jürgen",
                "  weiß\tMÜLLER ")) {
            assertThat(names(text)).as(text).containsExactly("Jürgen Obermüller");
        }
        assertThat(names("jürgen schmidt")).isEmpty();
    }

    @Test
    void by_a_phone_number_in_any_notation_or_a_part_of_it() {
        test.contact("Katrin", "Vogt", phone("030 5550123"));
        test.contact("Anna", "Schmidt", phone("040 7770123"));
        for (String text : List.of(
                "+49 30 5550123",
                "0049305550123",
                "030 5550123",
                "030/555 01-23",
                "(030) 5550123",
                "+49 (0)30 5550123",
                "5550123",
                "555 0123",
                "030 555",
                "vogt 0123",
                "0123 katrin")) {
            assertThat(names(text)).as(text).containsExactly("Katrin Vogt");
        }
        assertThat(names("0123")).containsExactly("Anna Schmidt", "Katrin Vogt");
    }

    @Test
    void by_an_address_or_a_part_of_it() {
        test.contact("Katrin", "Vogt", email("Katrin.Vogt@Müller-Holz.de"));
        for (String text : List.of("katrin.vogt@müller-holz.de", "@mueller-holz", "xn--mller-holz", "VOGT@", ".de")) {
            assertThat(names(text)).as(text).containsExactly("Katrin Vogt");
        }
    }

    @Test
    void by_the_name_of_a_company_it_belongs_to_also_after_that_was_renamed() {
        Contact contact = test.contact("Katrin", "Vogt");
        Client client = client("Tischlerei Nord");
        test.core
                .contacts()
                .assignClients(test.anna, contact.id(), 1, List.of(client.id()))
                .orThrow();
        assertThat(names("vogt tischlerei")).containsExactly("Katrin Vogt");

        ClientData renamed = new ClientData("Holzbau Süd", null, null, null, null, null, null, null);
        test.core.clients().change(test.anna, client.id(), 1, renamed).orThrow();

        assertThat(names("tischlerei")).isEmpty();
        assertThat(names("sued")).containsExactly("Katrin Vogt");
        test.core.clients().delete(test.anna, client.id(), true).orThrow();
        assertThat(names("holzbau")).isEmpty();
    }

    @Test
    void wildcards_and_odd_characters_are_plain_characters() {
        test.create(named("100%", "Bio_Hof!"));
        test.create(named("1000", "Bio Hof"));
        test.create(named("Robert'); drop table contacts_contact;--", "\\"));
        test.create(named("<script>alert(1)</script>", "שלום 😀"));
        assertThat(names("%")).containsExactly("100% Bio_Hof!");
        assertThat(names("100%")).containsExactly("100% Bio_Hof!");
        assertThat(names("bio_")).containsExactly("100% Bio_Hof!");
        assertThat(names("hof!")).containsExactly("100% Bio_Hof!");
        assertThat(names("\\")).hasSize(1);
        assertThat(names("'); drop table")).hasSize(1);
        assertThat(names("<script>")).containsExactly("<script>alert(1)</script> שלום 😀");
        assertThat(names("😀")).hasSize(1);
        assertThat(names("שלום")).hasSize(1);
        assertThat(names("' or '1'='1")).isEmpty();
    }

    @Test
    void nothing_typed_gives_all_in_the_order_of_names() {
        for (String name : List.of("Zacharias", "Öztürk", "Oswald", "anders", "Ärmel", "Łukasz")) {
            test.contact(null, name);
        }
        for (String text : java.util.Arrays.asList(null, "", "  ")) {
            assertThat(names(text)).containsExactly("anders", "Ärmel", "Łukasz", "Oswald", "Öztürk", "Zacharias");
        }
    }

    @Test
    void company_mail_and_phone_stand_in_the_row() {
        Contact contact =
                test.contact("Katrin", "Vogt", phone("030 5550123"), email("a@example.org"), email("b@example.org"));
        test.core
                .contacts()
                .assignClients(
                        test.anna, contact.id(), 1, List.of(client("Holzbau").id()))
                .orThrow();
        assertThat(find(ContactQuery.text("vogt"), PageRequest.first()).items())
                .containsExactly(new ContactSummary(
                        contact.id(), contact.record(), "Katrin Vogt", "Holzbau", "a@example.org", "030 5550123"));
    }

    @Test
    void by_client_label_and_list_together_with_words() {
        Contact katrin = test.contact("Katrin", "Vogt");
        Contact anna = test.contact("Anna", "Vogt");
        Client client = client("Holzbau");
        Label label = test.core.labels().create(test.anna, "Rückruf").orThrow();
        ContactList list = test.core.lists().create(test.anna, "Messe").orThrow();
        for (Contact contact : List.of(katrin, anna)) {
            test.core.labels().put(test.anna, contact.id(), label.id()).orThrow();
        }
        test.core.lists().add(test.anna, list.id(), katrin.id()).orThrow();
        test.core
                .contacts()
                .assignClients(test.anna, katrin.id(), 1, List.of(client.id()))
                .orThrow();

        assertThat(names(new ContactQuery(null, null, label.id(), null))).containsExactly("Anna Vogt", "Katrin Vogt");
        assertThat(names(new ContactQuery("anna", null, label.id(), null))).containsExactly("Anna Vogt");
        assertThat(names(new ContactQuery("vogt", client.id(), label.id(), list.id())))
                .containsExactly("Katrin Vogt");
        assertThat(names(new ContactQuery("anna", null, null, list.id()))).isEmpty();
        assertThat(names(new ContactQuery(null, new ClientId(new UUID(7, 1)), null, null)))
                .isEmpty();
        assertThat(names(new ContactQuery(null, null, new LabelId(new UUID(7, 1)), null)))
                .isEmpty();
        assertThat(names(new ContactQuery(null, null, null, new ListId(new UUID(7, 1)))))
                .isEmpty();
    }

    @Test
    void never_among_another_tenants_or_deleted_ones() {
        Contact gone = test.contact("Katrin", "Vogt", phone("030 5550123"));
        CallContext elsewhere = test.elsewhere();
        Contact theirs = test.core
                .contacts()
                .create(elsewhere, named("Karl", "Vogt", phone("030 5550123")), MANUAL)
                .orThrow()
                .contact();
        test.core.contacts().delete(test.anna, gone.id()).orThrow();
        for (String text : java.util.Arrays.asList(null, "vogt", "030 5550123", "o")) {
            assertThat(names(text)).isEmpty();
            assertThat(test.core
                            .contacts()
                            .find(elsewhere, ContactQuery.text(text), PageRequest.first())
                            .orThrow()
                            .items())
                    .extracting(ContactSummary::id)
                    .containsExactly(theirs.id());
        }
    }

    @Test
    void page_by_page_while_others_come_and_go_none_is_repeated_or_skipped() {
        Set<ContactId> stay = new HashSet<>();
        for (int i = 0; i < 45; i++) {
            stay.add(test.contact("Gleich", i % 3 == 0 ? "Name" : "Name " + i % 7)
                    .id());
        }
        List<ContactId> seen = new ArrayList<>();
        PageRequest page = PageRequest.first(7);
        Slice<ContactSummary> slice;
        do {
            slice = find(ContactQuery.text("gleich"), page);
            slice.items().forEach(item -> seen.add(item.id()));
            Contact comes = test.contact("Gleich", "Name 3");
            test.core.contacts().delete(test.anna, comes.id()).orThrow();
            ContactId goes = slice.items().get(0).id();
            test.core.contacts().delete(test.anna, goes).orThrow();
            page = page.next(slice.next());
        } while (slice.next() != null);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stay);
    }

    @Test
    void the_last_page_that_is_full_has_no_next() {
        for (int i = 0; i < 4; i++) {
            test.contact("Katrin", "Vogt " + i);
        }
        assertThat(find(ContactQuery.text(null), PageRequest.first(4)).next()).isNull();
        assertThat(find(ContactQuery.text(null), PageRequest.first(3)).next()).isNotNull();
    }

    @Test
    void a_wrong_size_cursor_or_text_is_refused() {
        assertThat(problem("vogt", PageRequest.first(0))).isEqualTo("size out-of-range");
        assertThat(problem("vogt", PageRequest.first(201))).isEqualTo("size out-of-range");
        assertThat(problem("vogt", null)).isEqualTo("page required");
        assertThat(problem("x".repeat(201), PageRequest.first())).isEqualTo("text too-long");
        assertThat(problem("a\0b", PageRequest.first())).isEqualTo("text control-character");
        assertThat(problem("\uDC00", PageRequest.first())).isEqualTo("text broken-character");
        for (String cursor : List.of("", "x", "*", "AAAA", "' or 1=1", "x".repeat(5000))) {
            assertThat(problem("vogt", new PageRequest(10, new Cursor(cursor)))).isEqualTo("cursor malformed");
        }
        assertThat(test.core
                        .contacts()
                        .find(test.anna, null, PageRequest.first())
                        .refusal())
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("query", "required"))));
    }

    private Client client(String name) {
        return test.core
                .clients()
                .create(test.anna, new ClientData(name, null, null, null, null, null, null, null))
                .orThrow();
    }

    private String problem(String text, PageRequest page) {
        Refusal.Validation refusal = (Refusal.Validation) test.core
                .contacts()
                .find(test.anna, ContactQuery.text(text), page)
                .refusal();
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0).field() + " "
                + refusal.problems().get(0).code();
    }

    private List<String> names(String text) {
        return names(ContactQuery.text(text));
    }

    private List<String> names(ContactQuery query) {
        return find(query, PageRequest.first(50)).items().stream()
                .map(ContactSummary::displayName)
                .toList();
    }

    private Slice<ContactSummary> find(ContactQuery query, PageRequest page) {
        return test.core.contacts().find(test.anna, query, page).orThrow();
    }
}
