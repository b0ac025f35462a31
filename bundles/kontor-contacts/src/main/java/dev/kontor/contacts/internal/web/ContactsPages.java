package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.NavigationGroup;
import dev.kontor.web.PageModule;
import java.util.List;

/** The pages of the module, below {@code /kontor/ui/contacts/}. */
public final class ContactsPages implements PageModule {

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public ModuleId module() {
        return ContactsModule.ID;
    }

    @Override
    public String script() {
        return "contacts.js";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("contacts", "Kontakte", "Contacts", 10, ContactsModule.READ.key())
                        .in(NavigationGroup.CUSTOMERS, "person"),
                new NavigationEntry("clients", "Kunden", "Clients", 15, ContactsModule.READ.key())
                        .in(NavigationGroup.CUSTOMERS, "company"));
    }
}
