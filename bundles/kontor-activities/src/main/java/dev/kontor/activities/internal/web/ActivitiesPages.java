package dev.kontor.activities.internal.web;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.PageModule;
import java.util.List;

/** Brings the pages of the module: the timeline as a tab of the contact, and the inbox. */
public final class ActivitiesPages implements PageModule {

    private static final int AFTER_CONTACTS = 20;

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
                new NavigationEntry("inbox", "Posteingang", "Inbox", AFTER_CONTACTS, ActivitiesModule.ASSIGN.key()));
    }
}
