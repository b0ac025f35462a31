package dev.kontor.mail.internal.application;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.mail.MailModule;
import java.util.List;
import java.util.Locale;

/** What the module says of itself. */
public final class MailDescriptor implements ModuleDescriptor {

    @Override
    public ModuleId id() {
        return MailModule.ID;
    }

    @Override
    public String displayName(Locale locale) {
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? "E-Mail" : "Mail";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(MailModule.READ, MailModule.IMPORT, MailModule.MAILBOX, MailModule.ANY_MAILBOX);
    }
}
