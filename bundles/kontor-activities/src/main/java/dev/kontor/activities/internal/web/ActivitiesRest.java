package dev.kontor.activities.internal.web;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.RestModule;
import java.util.Set;

/** Brings the REST resources of the module. */
public final class ActivitiesRest implements RestModule {

    private final Set<Object> resources;

    public ActivitiesRest(
            Activities activities, UnassignedInbox inbox, ActivitySettings settings, CommunicationFigures figures) {
        this.resources = Set.of(
                new ActivityResource(activities),
                new ActivityTypeResource(activities),
                new TimelineResource(activities),
                new ColleagueResource(activities),
                new UnassignedResource(inbox),
                new TypeSettingResource(settings),
                new FigureResource(figures));
    }

    @Override
    public String path() {
        return "activities";
    }

    @Override
    public ModuleId module() {
        return ActivitiesModule.ID;
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
