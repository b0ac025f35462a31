package dev.kontor.activities.internal.web;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.NavigationGroup;
import dev.kontor.web.PageModule;
import java.util.List;

/** Brings the pages of the module: the timeline and the figures as tabs of the contact, the inbox, the
 * figures of companies, teams and users, and the settings of types. */
public final class ActivitiesPages implements PageModule {

    private static final int AFTER_CONTACTS = 20;
    private static final int AFTER_LEADS = 45;
    private static final int AMONG_ADMINISTRATION = 95;

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public ModuleId module() {
        return ActivitiesModule.ID;
    }

    @Override
    public String script() {
        return "activities.js";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("inbox", "Posteingang", "Inbox", AFTER_CONTACTS, ActivitiesModule.ASSIGN.key())
                        .in(NavigationGroup.WORK, "inbox"),
                new NavigationEntry(
                                "figures",
                                "Auswertung",
                                "Figures",
                                AFTER_LEADS,
                                ActivitiesModule.FIGURES_OF_COLLEAGUES.key())
                        .in(NavigationGroup.FIGURES, "figures"),
                new NavigationEntry(
                                "admin/activities",
                                "Aktivitätstypen",
                                "Activity types",
                                AMONG_ADMINISTRATION,
                                ActivitiesModule.CONFIGURE.key())
                        .in(NavigationGroup.ADMINISTRATION, "list"));
    }
}
