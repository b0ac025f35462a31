package dev.kontor.admin.internal.web;

import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.NavigationGroup;
import dev.kontor.web.PageModule;
import java.util.List;

/** Brings the pages for administrators. */
public final class AdminPages implements PageModule {

    private static final int AT_THE_END = 900;

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public ModuleId module() {
        return ModuleId.KERNEL;
    }

    @Override
    public String script() {
        return "admin.js";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("admin/events", "Ereignisse", "Events", AT_THE_END, KernelModule.EVENTS.key())
                        .in(NavigationGroup.ADMINISTRATION, "events"),
                new NavigationEntry("admin/audit", "Protokoll", "Audit trail", AT_THE_END + 1, KernelModule.AUDIT.key())
                        .in(NavigationGroup.ADMINISTRATION, "audit"),
                new NavigationEntry(
                                "admin/privacy", "Datenschutz", "Privacy", AT_THE_END + 2, KernelModule.PRIVACY.key())
                        .in(NavigationGroup.ADMINISTRATION, "privacy"));
    }
}
