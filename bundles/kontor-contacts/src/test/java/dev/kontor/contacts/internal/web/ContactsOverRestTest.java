package dev.kontor.contacts.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.SavedContact;
import dev.kontor.contacts.internal.TestContacts;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.ContactId;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.IfMatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C1–C6, T16: what the resources make of a request; kontor-web does the rest. */
class ContactsOverRestTest {
    private final TestContacts test = TestContacts.on(Database.H2);
    private final ObjectMapper json = KontorJson.strict();

    private final ContactResource contacts =
            new ContactResource(test.core.contacts(), test.core.labels(), test.core.lists(), test.core.records());
    private final ClientResource clients = new ClientResource(test.core.clients());
    private final LabelResource labels = new LabelResource(test.core.labels());
    private final ListResource lists = new ListResource(test.core.lists());
    private final JoinResource joins = new JoinResource(test.core.records());
    private final PreferenceResource preferences = new PreferenceResource(test.core.preferences());
    private final RecordResource records = new RecordResource(test.core.records());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_contact_is_created_changed_found_and_deleted() throws JsonProcessingException {
        SavedContact saved = create("{\"firstName\":\"Katrin\",\"lastName\":\"Vogt\","
                + "\"points\":[{\"kind\":\"PHONE\",\"value\":\"030 5550123\"}]}");
        ContactId id = saved.contact().id();
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.contact().origin().kind()).isEqualTo("manual");
        assertThat(contacts.get(test.anna, id).orThrow()).isEqualTo(saved.contact());

        ContactData renamed = json.readValue("{\"lastName\":\"Voigt\"}", ContactData.class);
        assertThat(contacts.change(test.anna, id, new IfMatch(1), renamed)
                        .orThrow()
                        .version())
                .isEqualTo(2);
        assertThat(contacts.find(test.anna, "voigt", null, null, null, List.of(), 10, null)
                        .orThrow()
                        .items())
                .extracting(ContactSummary::id)
                .containsExactly(id);
        contacts.delete(test.anna, id).orThrow();
        assertThat(contacts.get(test.anna, id).refusal().code()).isEqualTo("not-found");
    }

    @Test
    void an_id_in_json_is_bare_and_what_is_null_is_left_out() throws JsonProcessingException {
        SavedContact saved = create("{\"lastName\":\"Vogt\"}");
        assertThat(json.writeValueAsString(saved.contact()))
                .startsWith("{\"id\":\"" + saved.contact().id() + "\",\"record\":\""
                        + saved.contact().id() + "\",\"version\":1,\"displayName\":\"Vogt\",\"lastName\":\"Vogt\"")
                .doesNotContain("null");
        assertThat(json.writeValueAsString(saved)).startsWith("{\"contact\":{").endsWith("\"duplicates\":[]}");
    }

    @Test
    void labels_lists_and_companies_are_put_on_a_contact_and_taken_off() throws JsonProcessingException {
        ContactId id = create("{\"lastName\":\"Vogt\"}").contact().id();
        Label label = labels.create(test.anna, new NewName("Rückruf")).orThrow();
        ContactList list = lists.create(test.anna, new NewName("Messe")).orThrow();
        ClientData data = json.readValue("{\"name\":\"Holzbau\",\"country\":\"DE\"}", ClientData.class);
        Client client = clients.create(test.anna, data).orThrow();
        contacts.putLabel(test.anna, id, label.id()).orThrow();
        contacts.addToList(test.anna, id, list.id()).orThrow();
        Contact contact = contacts.assignClients(test.anna, id, new IfMatch(1), List.of(client.id()))
                .orThrow();
        assertThat(contact.labels()).containsExactly(label);
        assertThat(contact.lists()).containsExactly(list);
        assertThat(contact.clients()).hasSize(1);
        assertThat(contacts.find(test.anna, null, client.id(), label.id(), list.id(), List.of(), 10, null)
                        .orThrow()
                        .items())
                .hasSize(1);
        assertThat(labels.list(test.anna).orThrow()).containsExactly(label);
        assertThat(lists.list(test.anna).orThrow()).containsExactly(list);

        contacts.takeLabel(test.anna, id, label.id()).orThrow();
        contacts.removeFromList(test.anna, id, list.id()).orThrow();
        labels.delete(test.anna, label.id()).orThrow();
        lists.delete(test.anna, list.id()).orThrow();
        assertThat(clients.delete(test.anna, client.id(), false).refusal().code())
                .isEqualTo("conflict");
        clients.delete(test.anna, client.id(), true).orThrow();
        assertThat(contacts.get(test.anna, id).orThrow().clients()).isEmpty();
    }

    @Test
    void companies_are_kept() throws JsonProcessingException {
        Client client = clients.create(test.anna, json.readValue("{\"name\":\"Holzbau\"}", ClientData.class))
                .orThrow();
        ClientData renamed = json.readValue("{\"name\":\"Metallbau\"}", ClientData.class);
        clients.change(test.anna, client.id(), new IfMatch(1), renamed).orThrow();
        assertThat(clients.get(test.anna, client.id()).orThrow().name()).isEqualTo("Metallbau");
        assertThat(clients.find(test.anna, "metall", null, 10, null).orThrow().items())
                .hasSize(1);
    }

    @Test
    void contacts_are_joined_and_separated() throws JsonProcessingException {
        ContactId one = create("{\"lastName\":\"Vogt\"}").contact().id();
        ContactId other = create("{\"lastName\":\"Voigt\"}").contact().id();
        JoinResource.NewJoin body = json.readValue(
                "{\"one\":\"" + one + "\",\"other\":\"" + other + "\",\"reason\":\"same number\"}",
                JoinResource.NewJoin.class);
        Join join = joins.join(test.anna, body).orThrow();
        assertThat(records.of(test.anna, other).orThrow().contacts()).hasSize(2);
        assertThat(contacts.joins(test.anna, one).orThrow()).containsExactly(join);
        joins.separate(test.anna, join.id(), new JoinResource.Separation("wrong"))
                .orThrow();
        assertThat(records.of(test.anna, other).orThrow().contacts()).hasSize(1);
    }

    /** C7: over REST too, for contacts and companies. */
    @Test
    void channels_are_forbidden_and_allowed_again() throws JsonProcessingException {
        ContactId id = create("{\"lastName\":\"Vogt\"}").contact().id();
        Client client = clients.create(test.anna, json.readValue("{\"name\":\"Holzbau\"}", ClientData.class))
                .orThrow();
        PreferenceResource.Wish wish = json.readValue("{\"reason\":\"Brief\"}", PreferenceResource.Wish.class);
        preferences.forbid(test.anna, id, CommunicationChannel.EMAIL, wish).orThrow();
        preferences
                .forbidForClient(test.anna, client.id(), CommunicationChannel.POST, null)
                .orThrow();
        assertThat(json.writeValueAsString(preferences.ofContact(test.anna, id).orThrow()))
                .startsWith(
                        "[{\"channel\":\"EMAIL\",\"contact\":\"" + id + "\",\"name\":\"Vogt\",\"reason\":\"Brief\"");
        assertThat(preferences.ofClient(test.anna, client.id()).orThrow()).hasSize(1);
        preferences.allow(test.anna, id, CommunicationChannel.EMAIL).orThrow();
        preferences
                .allowForClient(test.anna, client.id(), CommunicationChannel.POST)
                .orThrow();
        assertThat(preferences.ofContact(test.anna, id).orThrow()).isEmpty();
        assertThat(preferences.ofClient(test.anna, client.id()).orThrow()).isEmpty();
    }

    private SavedContact create(String body) throws JsonProcessingException {
        return contacts.create(test.anna, json.readValue(body, ContactData.class))
                .orThrow();
    }
}
