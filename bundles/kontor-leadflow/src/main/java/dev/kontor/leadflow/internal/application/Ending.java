package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.leadflow.Closing;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.rules.FieldChecks;
import java.util.HashMap;
import java.util.Map;

/** L11, Q8: closing a lead with what came of it, and opening it again. */
public final class Ending {
    private static final int MAX_REASON = 500;

    private final OpenLeads openLeads;
    private final LeadStore leads;
    private final LeadViews views;
    private final Journal journal;

    public Ending(OpenLeads openLeads, LeadStore leads, LeadViews views, Journal journal) {
        this.openLeads = openLeads;
        this.leads = leads;
        this.views = views;
        this.journal = journal;
    }

    Outcome<Lead> close(Caller caller, ContactId contact, NoteOutcome outcome, String reason) {
        FieldChecks checks = new FieldChecks().required("outcome", outcome).text("reason", reason, MAX_REASON);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        return openLeads
                .lock(caller, contact)
                .flatMap(lead -> lead.state().closing() != null
                        ? views.of(caller.tenant(), lead)
                        : openLeads
                                .notReserved(caller, lead)
                                .flatMap(open -> closeOpen(caller, open, outcome, reason)));
    }

    private Outcome<Lead> closeOpen(Caller caller, LeadRecord lead, NoteOutcome outcome, String reason) {
        if (lead.lastNote() == null && (reason == null || reason.isBlank())) {
            return Refusals.invalid(new FieldChecks().problem("reason", "required"));
        }
        Closing closing = new Closing(caller.user(), caller.displayName(), journal.now(), outcome, reason);
        return views.changed(caller.tenant(), lead, () -> {
            journal.lead(caller, "closed", lead.contact(), Journal.changes(Map.of(), fields(closing)));
            journal.raise(caller, LeadEvents.CLOSED, lead.contact());
            return leads.update(lead, lead.state().closed(closing));
        });
    }

    Outcome<Lead> reopen(Caller caller, ContactId contact) {
        return openLeads.lock(caller, contact).flatMap(lead -> {
            Closing closing = lead.state().closing();
            if (closing == null) {
                return views.of(caller.tenant(), lead);
            }
            return views.changed(caller.tenant(), lead, () -> {
                journal.lead(caller, "reopened", lead.contact(), Journal.changes(fields(closing), Map.of()));
                journal.raise(caller, LeadEvents.REOPENED, lead.contact());
                return leads.update(lead, lead.state().reopened(journal.now()));
            });
        });
    }

    private static Map<String, Object> fields(Closing closing) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("outcome", closing.outcome());
        fields.put("closedBy", closing.by());
        fields.put("reason", closing.reason());
        return fields;
    }
}
