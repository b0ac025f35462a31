package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.NoteClassifications;
import dev.kontor.web.RestModule;
import java.util.Set;

/** Brings the REST resources of the module. */
public final class LeadflowRest implements RestModule {
    private final Set<Object> resources;

    public LeadflowRest(
            LeadQueue queue,
            Leads leads,
            LeadStates states,
            LeadflowSettings settings,
            NoteTemplates templates,
            LeadReports reports,
            NoteClassifications classifications,
            ClassificationSettings classification) {
        this.resources = Set.of(
                new QueueResource(queue),
                new LeadResource(queue, leads),
                new NoteResource(leads),
                new StateResource(states),
                new SettingsResource(settings),
                new TemplateResource(templates),
                new ReportResource(reports),
                new NoteClassResource(classifications),
                new ClassificationResource(classification));
    }

    @Override
    public String path() {
        return "leadflow";
    }

    @Override
    public ModuleId module() {
        return LeadflowModule.ID;
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
