package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.NavigationGroup;
import dev.kontor.web.PageModule;
import java.util.List;

/** Brings the pages of the module: the work screen. */
public final class LeadflowPages implements PageModule {
    private static final int AFTER_INBOX = 30;

    @Override
    public String name() {
        return "leadflow";
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public String script() {
        return "leadflow.js";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("leads", "Kundenfluss", "Lead flow", AFTER_INBOX, LeadflowModule.READ.key())
                .in(NavigationGroup.WORK, "call"));
    }
}
