package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import java.util.List;
import java.util.Locale;

/** What the module says of itself. */
public final class ContactsDescriptor implements ModuleDescriptor {

    @Override
    public ModuleId id() {
        return ContactsModule.ID;
    }

    @Override
    public String displayName(Locale locale) {
        return "de".equals(locale.getLanguage()) ? "Kontakte" : "Contacts";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                ContactsModule.READ,
                ContactsModule.WRITE,
                ContactsModule.DELETE,
                ContactsModule.MERGE,
                ContactsModule.SETUP);
    }
}
