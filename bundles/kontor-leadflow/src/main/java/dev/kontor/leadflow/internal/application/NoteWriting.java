package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadEvents.NoteHappened;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.Reservation;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.internal.application.TemplateLabels.Used;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.NoteRules;
import dev.kontor.leadflow.internal.domain.ReservationByNote;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.leadflow.internal.persistence.SetupStore;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Saves a note: the lead is reserved by it, the labels of its templates are put on, the timeline learns of it. */
public final class NoteWriting {
    private static final String SOURCE_KIND = "leadflow-note";
    private static final String ACTIVITY_TYPE = "NOTE";

    private final OpenLeads openLeads;
    private final LeadStore leads;
    private final NoteStore notes;
    private final SetupStore setups;
    private final TemplateLabels labels;
    private final Colleagues colleagues;
    private final LeadViews views;
    private final Journal journal;
    private final Events events;
    private final IdSource ids;

    public NoteWriting(
            OpenLeads openLeads,
            LeadStore leads,
            NoteStore notes,
            SetupStore setups,
            TemplateLabels labels,
            Colleagues colleagues,
            LeadViews views,
            Journal journal,
            Events events,
            IdSource ids) {
        this.openLeads = openLeads;
        this.leads = leads;
        this.notes = notes;
        this.setups = setups;
        this.labels = labels;
        this.colleagues = colleagues;
        this.views = views;
        this.journal = journal;
        this.events = events;
        this.ids = ids;
    }

    Outcome<SavedNote> write(Caller caller, ContactId contact, NewNote note) {
        LeadflowSetup setup = setups.get();
        FieldChecks checks = NoteRules.check(note, setup, journal.now());
        return checks.passed()
                ? openLeads
                        .lockOpen(caller, contact)
                        .flatMap(lead -> views.name(caller.tenant(), lead.contact())
                                .map(name -> save(caller, lead, name, note, setup)))
                : Refusals.invalid(checks);
    }

    /** All that is read is read before something is written: so what is written goes along with the commit. */
    private SavedNote save(Caller caller, LeadRecord lead, String name, NewNote written, LeadflowSetup setup) {
        LeadNote note = note(caller, lead.contact(), written);
        LeadNote last = last(lead, note);
        Reservation before = lead.state().held(journal.now()).orElse(null);
        Reservation after = reservation(caller, lead, setup);
        Used used = labels.put(caller, lead.contact(), written.templates());
        tell(caller, note, used);
        if (before == null && after != null) {
            journal.raise(caller, LeadEvents.RESERVED, lead.contact());
        }
        notes.insert(note);
        LeadRecord saved = leads.noted(lead, lead.state().noted(after, journal.now()), last);
        return new SavedNote(note, views.view(saved, name, last), used.warnings());
    }

    /** A note may be entered after a later call's. */
    private LeadNote last(LeadRecord lead, LeadNote saved) {
        return saved.occurredAt().isAfter(lead.queueAt())
                ? saved
                : notes.last(lead.contact())
                        .filter(before -> before.occurredAt().isAfter(saved.occurredAt()))
                        .orElse(saved);
    }

    private Reservation reservation(Caller caller, LeadRecord lead, LeadflowSetup setup) {
        boolean reserves = colleagues.haveOneOf(caller.tenant(), caller.user(), setup.reservingRoles());
        return ReservationByNote.after(
                lead.state(), caller.user(), caller.displayName(), reserves, setup, journal.now());
    }

    private LeadNote note(Caller caller, ContactId contact, NewNote written) {
        Instant now = journal.now();
        Instant at = written.occurredAt() == null ? now : written.occurredAt().truncatedTo(ChronoUnit.MICROS);
        LeadNoteId id = new LeadNoteId(ids.next());
        return new LeadNote(id, 1, contact, caller.user(), caller.displayName(), written.text(), at, now, null);
    }

    private void tell(Caller caller, LeadNote note, Used used) {
        Map<String, Change> changes =
                new HashMap<>(Journal.changes(Map.of(), Map.of("text", note.text(), "occurredAt", note.occurredAt())));
        if (!used.titles().isEmpty()) {
            changes.put("templates", new Change(null, String.join("\n", used.titles())));
        }
        if (!used.labels().isEmpty()) {
            changes.put("labels", new Change(null, String.join("\n", used.labels())));
        }
        journal.append(caller, "note-saved", "lead-note", note.id(), note.contact(), changes);
        journal.raise(caller, LeadEvents.NOTED, note.contact().toString(), new NoteHappened(note.contact(), note.id()));
        SourceRef source = new SourceRef(SOURCE_KIND, note.id().toString());
        events.raise(
                caller,
                InteractionObserved.TYPE,
                source.kind() + ":" + source.id(),
                note.occurredAt(),
                observed(note, source));
    }

    /** L16: what the timeline shows of it. */
    private static InteractionObserved observed(LeadNote note, SourceRef source) {
        return new InteractionObserved(
                ACTIVITY_TYPE,
                source,
                Direction.INTERNAL,
                note.occurredAt(),
                List.of(),
                null,
                NoteRules.snippet(note.text()),
                null,
                note.author(),
                List.of(),
                note.text(),
                null,
                note.contact());
    }
}
