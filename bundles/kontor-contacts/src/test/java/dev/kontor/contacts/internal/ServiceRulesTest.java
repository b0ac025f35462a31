package dev.kontor.contacts.internal;

import static dev.kontor.contacts.ContactsModule.DELETE;
import static dev.kontor.contacts.ContactsModule.MERGE;
import static dev.kontor.contacts.ContactsModule.READ;
import static dev.kontor.contacts.ContactsModule.SETUP;
import static dev.kontor.contacts.ContactsModule.WRITE;

import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.Clients;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.JoinId;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.Labels;
import dev.kontor.contacts.ListId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1, G4, P4: nobody gets past the guard, at any method. */
@ParameterizedClass
@EnumSource(Database.class)
class ServiceRulesTest {
    private static final ContactId CONTACT = new ContactId(new UUID(1, 1));
    private static final ClientId CLIENT = new ClientId(new UUID(1, 2));
    private static final LabelId LABEL = new LabelId(new UUID(1, 3));
    private static final ListId LIST = new ListId(new UUID(1, 4));

    private final TestContacts test;

    ServiceRulesTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void contacts() {
        ServiceRules.of(test.kontor, Contacts.class, test.core.contacts())
                .method("create", WRITE, TestContacts.named("Katrin", "Vogt"), TestContacts.MANUAL)
                .method("change", WRITE, CONTACT, 1L, TestContacts.named("Katrin", "Vogt"))
                .method("delete", DELETE, CONTACT)
                .method("get", READ, CONTACT)
                .method("find", READ, ContactQuery.text("vogt"), PageRequest.first())
                .method("filters", READ)
                .method("assignClients", WRITE, CONTACT, 1L, List.of(CLIENT))
                .verify();
    }

    @Test
    void clients() {
        ClientData data = new ClientData("Tischlerei Vogt", null, null, null, null, null, null, null);
        ServiceRules.of(test.kontor, Clients.class, test.core.clients())
                .method("create", WRITE, data)
                .method("change", WRITE, CLIENT, 1L, data)
                .method("delete", DELETE, CLIENT, false)
                .method("get", READ, CLIENT)
                .method("find", READ, ClientQuery.text("vogt"), PageRequest.first())
                .verify();
    }

    @Test
    void directory() {
        ServiceRules.of(test.kontor, ContactDirectory.class, test.core.directory())
                .method("match", READ, HandleKind.EMAIL, "k.vogt@example.org")
                .method("members", READ, CONTACT)
                .method("members", READ, CONTACT, Instant.EPOCH)
                .method("ofClient", READ, new ClientId(new UUID(1, 7)), Instant.EPOCH)
                .method("names", READ, List.of(CONTACT))
                .verify();
    }

    @Test
    void records() {
        ServiceRules.of(test.kontor, CustomerRecords.class, test.core.records())
                .method("of", READ, CONTACT)
                .method("join", MERGE, CONTACT, new ContactId(new UUID(1, 5)), "same number")
                .method("separate", MERGE, new JoinId(new UUID(1, 6)), "wrong number")
                .method("joins", READ, CONTACT)
                .method("history", READ, CONTACT, PageRequest.first())
                .verify();
    }

    @Test
    void labels() {
        ServiceRules.of(test.kontor, Labels.class, test.core.labels())
                .method("create", SETUP, "Rückruf")
                .method("delete", SETUP, LABEL)
                .method("list", READ)
                .method("put", WRITE, CONTACT, LABEL)
                .method("take", WRITE, CONTACT, LABEL)
                .verify();
    }

    @Test
    void lists() {
        ServiceRules.of(test.kontor, ContactLists.class, test.core.lists())
                .method("create", SETUP, "Herbstmesse")
                .method("delete", SETUP, LIST)
                .method("list", READ)
                .method("add", WRITE, LIST, CONTACT)
                .method("remove", WRITE, LIST, CONTACT)
                .verify();
    }

    @Test
    void preferences() {
        ServiceRules.of(test.kontor, CommunicationPreferences.class, test.core.preferences())
                .method("of", READ, CONTACT)
                .method("ofClient", READ, CLIENT)
                .method("forbid", WRITE, CONTACT, CommunicationChannel.EMAIL, "no")
                .method("forbidForClient", WRITE, CLIENT, CommunicationChannel.EMAIL, "no")
                .method("allow", WRITE, CONTACT, CommunicationChannel.EMAIL)
                .method("allowForClient", WRITE, CLIENT, CommunicationChannel.EMAIL)
                .method("forbidding", READ, CommunicationChannel.EMAIL, List.of(CONTACT))
                .verify();
    }
}
