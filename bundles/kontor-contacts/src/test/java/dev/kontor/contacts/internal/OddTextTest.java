package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G3: odd text in every field is stored as it is, or refused; it never breaks anything. */
@ParameterizedClass
@EnumSource(Database.class)
class OddTextTest {
    private static final List<String> PLAIN = List.of(
            "%_\\'\"!;--",
            "'; drop table contacts_contact; --",
            "<script>alert(1)</script>",
            "{names} ?1 :id #x ${y}",
            "שלום \u202eevil\u202c",
            "😀👩‍👩‍👧 Ä\u0308",
            "ﷺ",
            " leading and trailing ",
            "null");
    private static final List<String> BROKEN =
            List.of("a\0b", "\uD83D", "\uDE00\uD83D", "a\u0007b", "a\u2028b", "\u0085");

    private final TestContacts test;

    OddTextTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void plain_text_of_any_kind_comes_back_unchanged_and_is_found() {
        for (String text : PLAIN) {
            Contact contact = test.core
                    .contacts()
                    .create(test.anna, contact(text), new Origin(text, new SourceRef(text, text), null))
                    .orThrow()
                    .contact();
            Contact read = test.core.contacts().get(test.anna, contact.id()).orThrow();
            assertThat(read).isEqualTo(contact);
            assertThat(List.of(
                            read.salutation(),
                            read.firstName(),
                            read.lastName(),
                            read.company(),
                            read.jobTitle(),
                            read.note(),
                            read.team().value(),
                            read.points().get(0).label()))
                    .containsOnly(text);
            assertThat(test.core
                            .contacts()
                            .find(test.anna, ContactQuery.text(text), PageRequest.first(200))
                            .orThrow()
                            .items())
                    .extracting(ContactSummary::id)
                    .contains(contact.id());
            Client client = test.core.clients().create(test.anna, client(text)).orThrow();
            assertThat(test.core.clients().get(test.anna, client.id()).orThrow())
                    .isEqualTo(client);
            assertThat(test.core.labels().create(test.anna, text).orThrow().name())
                    .isEqualTo(text);
            assertThat(test.core.lists().create(test.anna, text).orThrow().name())
                    .isEqualTo(text);
        }
    }

    @Test
    void every_field_takes_as_many_characters_as_it_says_also_outside_the_basic_plane() {
        Function<Integer, String> emoji = "😀"::repeat;
        Contact contact = test.core
                .contacts()
                .create(
                        test.anna,
                        new ContactData(
                                emoji.apply(40),
                                emoji.apply(100),
                                emoji.apply(100),
                                emoji.apply(200),
                                emoji.apply(100),
                                emoji.apply(10_000),
                                new TeamId(emoji.apply(64)),
                                List.of(new NewContactPoint(HandleKind.EMAIL, "a@example.org", emoji.apply(40)))),
                        new Origin(emoji.apply(40), new SourceRef(emoji.apply(40), emoji.apply(200)), null))
                .orThrow()
                .contact();
        assertThat(test.core.contacts().get(test.anna, contact.id()).orThrow()).isEqualTo(contact);
        Client client = test.core
                .clients()
                .create(
                        test.anna,
                        new ClientData(
                                emoji.apply(200),
                                null,
                                emoji.apply(200),
                                emoji.apply(20),
                                emoji.apply(100),
                                "DE",
                                null,
                                null))
                .orThrow();
        assertThat(test.core.clients().get(test.anna, client.id()).orThrow()).isEqualTo(client);
    }

    @Test
    void broken_text_is_refused_in_every_field_and_changes_nothing() {
        Contact contact = test.create(TestContacts.named("Katrin", "Vogt"));
        Map<String, Long> rows = test.kontor.rowCounts();
        for (String text : BROKEN) {
            for (ContactData data : List.of(
                    new ContactData(text, "K", null, null, null, null, null, null),
                    new ContactData(null, text, null, null, null, null, null, null),
                    new ContactData(null, null, text, null, null, null, null, null),
                    new ContactData(null, null, null, text, null, null, null, null),
                    new ContactData(null, "K", null, null, text, null, null, null),
                    new ContactData(null, "K", null, null, null, text, null, null),
                    new ContactData(null, "K", null, null, null, null, new TeamId(text), null),
                    withPoint(new NewContactPoint(HandleKind.EMAIL, text, null)),
                    withPoint(new NewContactPoint(HandleKind.PHONE, "030 5550123" + text, null)),
                    withPoint(new NewContactPoint(HandleKind.EMAIL, "a@example.org", text)))) {
                refused(test.core.contacts().create(test.anna, data, MANUAL));
                refused(test.core.contacts().change(test.anna, contact.id(), 1, data));
            }
            ContactData good = TestContacts.named("Katrin", "Vogt");
            refused(test.core.contacts().create(test.anna, good, new Origin(text, null, null)));
            refused(test.core.contacts().create(test.anna, good, new Origin("x", new SourceRef(text, "1"), null)));
            refused(test.core.contacts().create(test.anna, good, new Origin("x", new SourceRef("x", text), null)));
            for (ClientData data : List.of(
                    new ClientData(text, null, null, null, null, null, null, null),
                    new ClientData("V", null, text, null, null, null, null, null),
                    new ClientData("V", null, null, text, null, null, null, null),
                    new ClientData("V", null, null, null, text, null, null, null),
                    new ClientData("V", null, null, null, null, text, null, null),
                    new ClientData("V", null, null, null, null, null, "https://x/" + text, null))) {
                refused(test.core.clients().create(test.anna, data));
            }
            refused(test.core.labels().create(test.anna, text));
            refused(test.core.lists().create(test.anna, text));
        }
        assertThat(test.kontor.rowCounts()).isEqualTo(rows);
        assertThat(test.core.contacts().get(test.anna, contact.id()).orThrow()).isEqualTo(contact);
    }

    private static ContactData contact(String text) {
        return new ContactData(
                text,
                text,
                text,
                text,
                text,
                text,
                new TeamId(text),
                List.of(new NewContactPoint(HandleKind.EMAIL, "a@example.org", text)));
    }

    private static ClientData client(String text) {
        String zip = text.length() > 20 ? null : text;
        return new ClientData(text, null, text, zip, text, null, null, null);
    }

    private static ContactData withPoint(NewContactPoint point) {
        return new ContactData(null, "K", null, null, null, null, null, List.of(point));
    }

    private static void refused(Outcome<?> outcome) {
        assertThat(outcome.refusal()).isInstanceOf(Refusal.Validation.class);
    }
}
