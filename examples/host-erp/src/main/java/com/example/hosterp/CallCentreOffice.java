package com.example.hosterp;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadReport;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplate;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.RoleChoice;
import dev.kontor.leadflow.classification.ClassificationStatus;
import dev.kontor.leadflow.classification.NoteClassification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the ERP's call centre is led, by each call that Kontor has for settings, scripts, classes and figures. */
public interface CallCentreOffice {

    /** The page "settings". */
    record Settings(LeadflowSetup setup, List<RoleChoice> roles, List<UUID> missingLists, List<NoteTemplate> scripts) {}

    /** The page "results": what came of the calls, who is called in these days, and who is done with. */
    record Results(LeadReport report, Map<ContactId, LeadStatus> states, List<ContactId> completed) {}

    Outcome<Settings> settings(CallContext call);

    Outcome<LeadflowSetup> onlyCustomersOn(CallContext call, List<UUID> lists);

    /** After the ERP has brought in customers past Kontor's services. */
    Outcome<Void> takeEverybodyIn(CallContext call);

    Outcome<NoteTemplate> script(CallContext call, String title, String text);

    Outcome<NoteTemplate> rewritten(CallContext call, NoteTemplate script, String text);

    Outcome<Void> dropped(CallContext call, NoteTemplateId script);

    Outcome<ClassificationStatus> readNotes(CallContext call, boolean on);

    Outcome<ClassificationStatus> readNow(CallContext call);

    Outcome<Long> readAgain(CallContext call);

    Outcome<List<NoteClassification>> whatCameOf(CallContext call, List<LeadNoteId> notes);

    Outcome<NoteClassification> wasReally(CallContext call, LeadNoteId note, NoteOutcome outcome);

    Outcome<NoteClassification> wasRightAsRead(CallContext call, LeadNoteId note);

    Outcome<Results> results(CallContext call, ReportRange range, List<ContactId> customers);
}
