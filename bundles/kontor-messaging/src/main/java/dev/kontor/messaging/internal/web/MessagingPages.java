package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.NavigationGroup;
import dev.kontor.web.PageModule;
import java.util.List;

/** Brings the pages of the module: contact entries, internal messages, settings. */
public final class MessagingPages implements PageModule {
    private static final int AFTER_LEADS = 35;

    @Override
    public String name() {
        return "messaging";
    }

    @Override
    public ModuleId module() {
        return MessagingModule.ID;
    }

    @Override
    public String script() {
        return "messaging.js";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("entries", "Einträge", "Entries", AFTER_LEADS, MessagingModule.READ.key())
                .in(NavigationGroup.WORK, "entries"));
    }
}
