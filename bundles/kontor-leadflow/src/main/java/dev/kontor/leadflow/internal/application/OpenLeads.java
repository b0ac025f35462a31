package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.leadflow.Reservation;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import java.util.Optional;

/** Finds the lead that somebody wants to work on, and keeps others from it until that is done. */
public final class OpenLeads {
    private final LeadStore leads;
    private final TakingIn takingIn;
    private final Journal journal;

    public OpenLeads(LeadStore leads, TakingIn takingIn, Journal journal) {
        this.leads = leads;
        this.takingIn = takingIn;
        this.journal = journal;
    }

    /** Any lead, also a closed or reserved one. A contact whose event is still on its way is taken in at once. */
    Outcome<LeadRecord> lock(Caller caller, ContactId contact) {
        if (contact == null) {
            return Refusals.notFound("lead");
        }
        Optional<LeadRecord> found = leads.lock(contact);
        if (found.isEmpty()) {
            takingIn.takeInEarly(caller.tenant(), contact);
            found = leads.lock(contact);
        }
        return found.filter(LeadRecord::inFlow).map(Outcome::done).orElseGet(() -> Refusals.notFound("lead"));
    }

    /** One that the caller may work on: neither closed nor reserved for somebody else (L32, L36). */
    Outcome<LeadRecord> lockOpen(Caller caller, ContactId contact) {
        return lock(caller, contact)
                .flatMap(lead -> lead.state().closing() != null ? Refusals.closed() : notReserved(caller, lead));
    }

    /** Refuses one that is reserved for somebody else. */
    Outcome<LeadRecord> notReserved(Caller caller, LeadRecord lead) {
        Optional<Reservation> held = lead.state().heldByAnother(caller.user(), journal.now());
        return held.isPresent() ? Refusals.reserved(held.get()) : Outcome.done(lead);
    }
}
