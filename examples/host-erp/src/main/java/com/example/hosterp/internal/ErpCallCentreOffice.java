package com.example.hosterp.internal;

import com.example.hosterp.CallCentreOffice;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplate;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationStatus;
import dev.kontor.leadflow.classification.NoteClassification;
import dev.kontor.leadflow.classification.NoteClassifications;
import java.util.List;
import java.util.UUID;

/** Calls Kontor; what Kontor refuses is handed on as it is. */
public final class ErpCallCentreOffice implements CallCentreOffice {

    private final LeadflowSettings settings;
    private final NoteTemplates scripts;
    private final ClassificationSettings reading;
    private final NoteClassifications classes;
    private final LeadReports reports;
    private final LeadStates states;

    public ErpCallCentreOffice(
            LeadflowSettings settings,
            NoteTemplates scripts,
            ClassificationSettings reading,
            NoteClassifications classes,
            LeadReports reports,
            LeadStates states) {
        this.settings = settings;
        this.scripts = scripts;
        this.reading = reading;
        this.classes = classes;
        this.reports = reports;
        this.states = states;
    }

    @Override
    public Outcome<Settings> settings(CallContext call) {
        return settings.get(call)
                .flatMap(setup -> settings.roles(call)
                        .flatMap(roles -> settings.missingLists(call)
                                .flatMap(missing ->
                                        scripts.list(call).map(all -> new Settings(setup, roles, missing, all)))));
    }

    @Override
    public Outcome<LeadflowSetup> onlyCustomersOn(CallContext call, List<UUID> lists) {
        return settings.get(call)
                .flatMap(setup -> settings.change(
                        call,
                        new LeadflowSetup(
                                setup.version(),
                                lists,
                                setup.information(),
                                setup.reservingRoles(),
                                setup.leaseMinutes(),
                                setup.callbackGraceMinutes(),
                                setup.shownMinutes(),
                                setup.onlyWithTemplate())));
    }

    @Override
    public Outcome<Void> takeEverybodyIn(CallContext call) {
        return settings.takeIn(call);
    }

    @Override
    public Outcome<NoteTemplate> script(CallContext call, String title, String text) {
        return scripts.create(call, new TemplateData(title, text, null, null));
    }

    @Override
    public Outcome<NoteTemplate> rewritten(CallContext call, NoteTemplate script, String text) {
        return scripts.change(
                call, script.id(), script.version(), new TemplateData(script.title(), text, script.labels(), null));
    }

    @Override
    public Outcome<Void> dropped(CallContext call, NoteTemplateId script) {
        return scripts.delete(call, script);
    }

    @Override
    public Outcome<ClassificationStatus> readNotes(CallContext call, boolean on) {
        return reading.get(call)
                .flatMap(setup -> reading.change(
                        call,
                        new ClassificationSetup(
                                setup.version(), on, setup.classifier(), setup.recentDays(), setup.everyMinutes())))
                .flatMap(changed -> reading.status(call));
    }

    @Override
    public Outcome<ClassificationStatus> readNow(CallContext call) {
        return reading.runSoon(call);
    }

    @Override
    public Outcome<Long> readAgain(CallContext call) {
        return reading.classifyAgain(call);
    }

    @Override
    public Outcome<List<NoteClassification>> whatCameOf(CallContext call, List<LeadNoteId> notes) {
        return classes.of(call, notes);
    }

    @Override
    public Outcome<NoteClassification> wasReally(CallContext call, LeadNoteId note, NoteOutcome outcome) {
        return classes.correct(call, note, outcome);
    }

    @Override
    public Outcome<NoteClassification> wasRightAsRead(CallContext call, LeadNoteId note) {
        return classes.withdraw(call, note);
    }

    @Override
    public Outcome<Results> results(CallContext call, ReportRange range, List<ContactId> customers) {
        return reports.report(call, range)
                .flatMap(report -> states.of(call, customers)
                        .flatMap(now -> states.find(call, LeadStatus.COMPLETED, PageRequest.first())
                                .map(completed -> new Results(report, now, completed.items()))));
    }
}
