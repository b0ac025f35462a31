package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.email;
import static dev.kontor.contacts.internal.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientLink;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ClientHappened;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.Change;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C5, C6: client companies, one above the other, and their contacts. */
@ParameterizedClass
@EnumSource(Database.class)
class ClientIsKeptTest {
    private static final Refusal NO_CLIENT = new Refusal.NotFound("client");

    private final TestContacts test;

    ClientIsKeptTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void it_is_stored_as_entered_and_changed_with_versions() {
        ClientData data = new ClientData(
                "Tischlerei Vogt GmbH",
                null,
                "Weidenweg 5",
                "10249",
                "Berlin",
                "DE",
                "https://vogt.example.org/start?a=b",
                List.of(phone("030 5550123"), email("Info@Vogt.example.org")));
        Client created = test.core.clients().create(test.anna, data).orThrow();
        assertThat(test.core.clients().get(test.anna, created.id()).orThrow()).isEqualTo(created);
        assertThat(created.version()).isEqualTo(1);
        assertThat(created.points())
                .extracting(ContactPoint::normalized)
                .containsExactly("+49305550123", "info@vogt.example.org");

        Client changed = test.core
                .clients()
                .change(test.anna, created.id(), 1, named("Tischlerei Vogt KG", null))
                .orThrow();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.street()).isNull();
        assertThat(changed.points()).isEmpty();
        assertThat(test.core
                        .clients()
                        .change(test.anna, created.id(), 1, named("Other", null))
                        .refusal())
                .isEqualTo(Refusal.Conflict.stale(2));
    }

    @Test
    void all_problems_are_told_at_once() {
        ClientData data = new ClientData(
                " ",
                null,
                "a\nb",
                "1".repeat(21),
                "c".repeat(101),
                "Deutschland",
                "javascript:alert(1)",
                List.of(phone("1")));
        Refusal.Validation refusal =
                (Refusal.Validation) test.core.clients().create(test.anna, data).refusal();
        assertThat(refusal.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "name required",
                        "street control-character",
                        "postalCode too-long",
                        "city too-long",
                        "country not-a-country",
                        "website not-a-web-address",
                        "points[0].value not-a-phone-number");
    }

    @Test
    void a_website_is_http_or_nothing() {
        for (String website :
                List.of("vogt.de", "ftp://vogt.de", "JavaScript:alert(1)", "https:", "http://", "data:,x", "//x")) {
            ClientData data = new ClientData("Vogt", null, null, null, null, null, website, null);
            assertThat(test.core.clients().create(test.anna, data).refusal())
                    .as(website)
                    .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("website", "not-a-web-address"))));
        }
    }

    @Test
    void a_company_never_stands_above_itself() {
        Client group = create("Gruppe", null);
        Client holding = create("Holding", group.id());
        Client shop = create("Laden", holding.id());
        for (Client above : List.of(group, holding, shop)) {
            assertThat(test.core
                            .clients()
                            .change(test.anna, group.id(), 1, named("Gruppe", above.id()))
                            .refusal())
                    .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("parent", "cycle"))));
        }
        assertThat(test.core
                        .clients()
                        .change(test.anna, shop.id(), 1, named("Laden", group.id()))
                        .orThrow()
                        .parent())
                .isEqualTo(group.id());
    }

    @Test
    void two_at_once_can_not_make_a_circle() throws Exception {
        for (int round = 0; round < 10; round++) {
            Client one = create("Eins", null);
            Client other = create("Zwei", null);
            List<Outcome<Client>> outcomes = AtOnce.run(List.of(
                    () -> test.core.clients().change(test.anna, one.id(), 1, named("Eins", other.id())),
                    () -> test.core.clients().change(test.anna, other.id(), 1, named("Zwei", one.id()))));
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isDone())
                    .extracting(Outcome::refusal)
                    .containsExactly(new Refusal.Validation(List.of(FieldProblem.of("parent", "cycle"))));
        }
    }

    @Test
    void a_contact_belongs_to_several_the_first_being_the_primary_one() {
        Contact contact = test.contact("Katrin", "Vogt");
        Client one = create("Eins", null);
        Client other = create("Zwei", null);
        Contact assigned = test.core
                .contacts()
                .assignClients(test.anna, contact.id(), 1, List.of(other.id(), one.id()))
                .orThrow();
        assertThat(assigned.version()).isEqualTo(2);
        assertThat(assigned.clients())
                .containsExactly(new ClientLink(other.id(), "Zwei", true), new ClientLink(one.id(), "Eins", false));
        assertThat(test.core.clients().get(test.anna, one.id()).orThrow().contacts())
                .isEqualTo(1);

        Map<String, Long> rows = test.kontor.rowCounts();
        Contact again = test.core
                .contacts()
                .assignClients(test.anna, contact.id(), 1, List.of(other.id(), one.id()))
                .orThrow();
        assertThat(again).isEqualTo(assigned);
        assertThat(test.kontor.rowCounts()).isEqualTo(rows);
        assertThat(test.core
                        .contacts()
                        .assignClients(test.anna, contact.id(), 1, List.of(one.id()))
                        .refusal())
                .isEqualTo(Refusal.Conflict.stale(2));
        assertThat(test.core
                        .contacts()
                        .assignClients(test.anna, contact.id(), 2, List.of())
                        .orThrow()
                        .clients())
                .isEmpty();
    }

    @Test
    void what_it_is_assigned_to_must_exist_once_and_here() {
        Contact contact = test.contact("Katrin", "Vogt");
        Client client = create("Eins", null);
        Client theirs = test.core
                .clients()
                .create(test.elsewhere(), named("Dort", null))
                .orThrow();
        assertThat(assign(contact, Arrays.asList(client.id(), theirs.id()))).isEqualTo(NO_CLIENT);
        assertThat(assign(contact, List.of(new ClientId(new UUID(7, 7))))).isEqualTo(NO_CLIENT);
        assertThat(assign(contact, List.of(client.id(), client.id())))
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("clients[1]", "repeated"))));
        assertThat(assign(contact, Arrays.asList((ClientId) null)))
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("clients[0]", "required"))));
        assertThat(assign(contact, null))
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("clients", "required"))));
        assertThat(test.core.contacts().get(test.anna, contact.id()).orThrow()).isEqualTo(contact);
    }

    @Test
    void with_contacts_or_companies_below_it_is_deleted_only_by_detaching_them() {
        Client group = create("Gruppe", null);
        Client shop = create("Laden", group.id());
        Contact contact = test.contact("Katrin", "Vogt");
        test.core
                .contacts()
                .assignClients(test.anna, contact.id(), 1, List.of(group.id()))
                .orThrow();
        assertThat(reason(test.core.clients().delete(test.anna, group.id(), false)))
                .isEqualTo("has-contacts");
        test.core
                .contacts()
                .assignClients(test.anna, contact.id(), 2, List.of(group.id(), shop.id()))
                .orThrow();
        assertThat(test.core.clients().delete(test.anna, group.id(), true).isDone())
                .isTrue();

        assertThat(test.core.clients().get(test.anna, group.id()).refusal()).isEqualTo(NO_CLIENT);
        assertThat(test.core.clients().get(test.anna, shop.id()).orThrow().parent())
                .isNull();
        assertThat(test.core.contacts().get(test.anna, contact.id()).orThrow().clients())
                .containsExactly(new ClientLink(shop.id(), "Laden", true));
        assertThat(test.core.clients().delete(test.anna, group.id(), false).isDone())
                .isTrue();
    }

    @Test
    void companies_below_prevent_deleting_and_deleted_contacts_do_not() {
        Client group = create("Gruppe", null);
        Client shop = create("Laden", group.id());
        assertThat(reason(test.core.clients().delete(test.anna, group.id(), false)))
                .isEqualTo("has-children");
        Contact contact = test.contact("Katrin", "Vogt");
        test.core
                .contacts()
                .assignClients(test.anna, contact.id(), 1, List.of(shop.id()))
                .orThrow();
        test.core.contacts().delete(test.anna, contact.id()).orThrow();
        assertThat(test.core.clients().delete(test.anna, shop.id(), false).isDone())
                .isTrue();
        assertThat(test.core.clients().delete(test.anna, group.id(), false).isDone())
                .isTrue();
    }

    @Test
    void a_company_with_a_contact_assigned_at_the_same_moment_is_never_half_deleted() throws Exception {
        for (int round = 0; round < 10; round++) {
            Client client = create("Eins", null);
            Contact contact = test.contact("Katrin", "Vogt");
            List<Outcome<?>> outcomes = AtOnce.run(List.<Callable<Outcome<?>>>of(
                    () -> test.core.clients().delete(test.anna, client.id(), false),
                    () -> test.core.contacts().assignClients(test.anna, contact.id(), 1, List.of(client.id()))));
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            boolean there = test.core.clients().get(test.anna, client.id()).isDone();
            assertThat(test.core
                            .contacts()
                            .get(test.anna, contact.id())
                            .orThrow()
                            .clients())
                    .hasSize(there ? 1 : 0);
        }
    }

    @Test
    void an_unknown_id_and_another_tenants_get_the_same_answer() {
        Client client = create("Eins", null);
        CallContext elsewhere = test.elsewhere();
        for (ClientId id : Arrays.asList(client.id(), new ClientId(new UUID(7, 7)), null)) {
            assertThat(test.core.clients().get(elsewhere, id).refusal()).isEqualTo(NO_CLIENT);
            assertThat(test.core
                            .clients()
                            .change(elsewhere, id, 1, named("X", null))
                            .refusal())
                    .isEqualTo(NO_CLIENT);
            assertThat(test.core.clients().delete(elsewhere, id, true).refusal())
                    .isEqualTo(NO_CLIENT);
        }
        assertThat(test.core
                        .clients()
                        .create(elsewhere, named("X", client.id()))
                        .refusal())
                .isEqualTo(NO_CLIENT);
        assertThat(test.core.clients().create(test.anna, null).refusal())
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("data", "required"))));
        assertThat(test.core.clients().get(test.anna, client.id()).orThrow()).isEqualTo(client);
    }

    @Test
    void every_write_is_told_and_audited() {
        Heard<ClientHappened> told = Heard.of(test.kontor, ContactEvents.CLIENT_CHANGED);
        Client group = create("Gruppe", null);
        Client shop = create("Laden", group.id());
        test.core
                .clients()
                .change(test.anna, shop.id(), 1, named("Geschäft", group.id()))
                .orThrow();
        test.core.clients().delete(test.anna, group.id(), true).orThrow();

        List<ClientHappened> expected = new ArrayList<>(List.of(new ClientHappened(group.id())));
        expected.add(new ClientHappened(group.id()));
        for (int i = 0; i < 3; i++) {
            expected.add(new ClientHappened(shop.id()));
        }
        assertThat(told.all()).containsExactlyInAnyOrderElementsOf(expected);
        List<AuditEntry> entries = test.kontor
                .audit()
                .list(test.anna, "client", shop.id().toString(), PageRequest.first())
                .orThrow()
                .items();
        assertThat(entries)
                .extracting(entry -> entry.record().changes())
                .containsExactly(
                        Map.of("parent", new Change(group.id().toString(), null)),
                        Map.of("name", new Change("Laden", "Geschäft")),
                        Map.of(
                                "name",
                                new Change(null, "Laden"),
                                "parent",
                                new Change(null, group.id().toString())));
    }

    private Client create(String name, ClientId parent) {
        return test.core.clients().create(test.anna, named(name, parent)).orThrow();
    }

    private static ClientData named(String name, ClientId parent) {
        return new ClientData(name, parent, null, null, null, null, null, null);
    }

    private Refusal assign(Contact contact, List<ClientId> clients) {
        return test.core
                .contacts()
                .assignClients(test.anna, contact.id(), 1, clients)
                .refusal();
    }

    private static String reason(Outcome<?> outcome) {
        return ((Refusal.Conflict) outcome.refusal()).reason();
    }
}
