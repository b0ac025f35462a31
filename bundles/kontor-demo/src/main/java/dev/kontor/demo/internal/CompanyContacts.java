package dev.kontor.demo.internal;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.demo.internal.Company.ClientEntry;
import dev.kontor.demo.internal.Company.ContactEntry;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.interaction.HandleKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clients, contacts and labels of the sample company. A contact whose address is known is taken as it is. */
final class CompanyContacts {

    private static final String MANUAL = "manual";

    private final Services services;
    private final Company company;
    private final CallContext call;
    private final Map<String, ClientId> clients = new HashMap<>();
    private final Map<String, LabelId> labels = new HashMap<>();

    CompanyContacts(Services services, Company company, CallContext call) {
        this.services = services;
        this.company = company;
        this.call = call;
    }

    void makeClientsAndLabels() {
        for (ClientEntry client : company.clients()) {
            clients.put(client.key(), client(client));
        }
        for (Label label : services.labels().list(call).orThrow()) {
            labels.put(label.name(), label.id());
        }
        for (String label : company.labels()) {
            labels.computeIfAbsent(
                    label,
                    name -> services.labels().create(call, name).orThrow().id());
        }
    }

    /** The contact, if it is there already. */
    Optional<ContactId> known(ContactEntry entry) {
        List<ContactSummary> found = services.contacts()
                .find(call, ContactQuery.text(entry.email()), PageRequest.first())
                .orThrow()
                .items();
        return found.stream().map(ContactSummary::id).findFirst();
    }

    ContactId make(ContactEntry entry) {
        Contact contact = services.contacts()
                .create(
                        call,
                        data(entry),
                        new Origin(MANUAL, null, services.clock().instant()))
                .orThrow()
                .contact();
        if (entry.client() != null) {
            services.contacts()
                    .assignClients(call, contact.id(), contact.version(), List.of(clients.get(entry.client())))
                    .orThrow();
        }
        for (String label : entry.labels()) {
            services.labels().put(call, contact.id(), labels.get(label)).orThrow();
        }
        return contact.id();
    }

    private ClientId client(ClientEntry entry) {
        return services
                .clients()
                .find(call, ClientQuery.text(entry.name()), PageRequest.first())
                .orThrow()
                .items()
                .stream()
                .map(Client::id)
                .findFirst()
                .orElseGet(() ->
                        services.clients().create(call, data(entry)).orThrow().id());
    }

    private static ClientData data(ClientEntry entry) {
        return new ClientData(
                entry.name(),
                null,
                entry.street(),
                entry.postalCode(),
                entry.city(),
                entry.country(),
                entry.website(),
                List.of());
    }

    private static ContactData data(ContactEntry entry) {
        return new ContactData(
                null,
                entry.firstName(),
                entry.lastName(),
                entry.company(),
                entry.jobTitle(),
                entry.note(),
                entry.team() == null ? null : new TeamId(entry.team()),
                List.of(
                        new NewContactPoint(HandleKind.PHONE, entry.phone(), null),
                        new NewContactPoint(HandleKind.EMAIL, entry.email(), null)));
    }
}
