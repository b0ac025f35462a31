package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.Clients;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.Labels;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.RestModule;
import java.util.Set;

/** The REST resources of the module, below {@code /kontor/api/contacts/}. */
public final class ContactsRest implements RestModule {
    private final Set<Object> resources;

    public ContactsRest(
            Contacts contacts,
            Clients clients,
            Labels labels,
            ContactLists lists,
            CustomerRecords records,
            CommunicationPreferences preferences) {
        resources = Set.of(
                new ContactResource(contacts, labels, lists, records),
                new ClientResource(clients),
                new FilterResource(contacts),
                new LabelResource(labels),
                new ListResource(lists),
                new JoinResource(records),
                new RecordResource(records),
                new PreferenceResource(preferences));
    }

    @Override
    public String path() {
        return "contacts";
    }

    @Override
    public ModuleId module() {
        return ContactsModule.ID;
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
