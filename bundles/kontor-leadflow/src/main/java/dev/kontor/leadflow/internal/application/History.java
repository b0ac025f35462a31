package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Optional;

/** The notes of a lead (Kundenhistorie), of all contacts that are it. */
public final class History {
    private final LeadStore leads;
    private final NoteStore notes;

    public History(LeadStore leads, NoteStore notes) {
        this.leads = leads;
        this.notes = notes;
    }

    Outcome<Slice<LeadNote>> of(ContactId contact, PageRequest page) {
        FieldChecks checks = new FieldChecks().page(page);
        Cursor cursor = page == null ? null : page.after();
        Optional<KeysetCursor> after = cursor == null ? Optional.empty() : KeysetCursor.read(cursor);
        checks.that(cursor == null || after.flatMap(KeysetCursor::time).isPresent(), "cursor", "invalid");
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        boolean isLead = contact != null
                && leads.find(contact).filter(LeadRecord::inFlow).isPresent();
        if (!isLead) {
            return Refusals.notFound("lead");
        }
        List<LeadNote> found = notes.newest(leads.contactsOf(contact), after.orElse(null), page.size() + 1);
        List<LeadNote> shown = found.subList(0, Math.min(page.size(), found.size()));
        if (found.size() <= page.size()) {
            return Outcome.done(new Slice<>(shown, null));
        }
        LeadNote last = shown.get(shown.size() - 1);
        return Outcome.done(new Slice<>(
                shown, KeysetCursor.of(last.occurredAt(), last.id().value()).toCursor()));
    }
}
