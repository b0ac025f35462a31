package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.messaging.MessagingModule;
import java.util.List;
import java.util.Locale;

/** What the module says of itself. */
public final class MessagingDescriptor implements ModuleDescriptor {

    @Override
    public ModuleId id() {
        return MessagingModule.ID;
    }

    @Override
    public String displayName(Locale locale) {
        return "de".equals(locale.getLanguage()) ? "Kontakteinträge" : "Contact entries";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                MessagingModule.READ,
                MessagingModule.WRITE,
                MessagingModule.CHANGE_ANY,
                MessagingModule.READ_PRIVATE,
                MessagingModule.PUBLISH,
                MessagingModule.PORTAL,
                MessagingModule.CAMPAIGNS,
                MessagingModule.SETUP);
    }
}
