package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Leads as they are shown: with the contact's name and the last note (L9). */
public final class LeadViews {
    private final Customers customers;
    private final NoteStore notes;
    private final Journal journal;

    public LeadViews(Customers customers, NoteStore notes, Journal journal) {
        this.customers = customers;
        this.notes = notes;
        this.journal = journal;
    }

    /** Without those whose contact is gone. */
    Outcome<List<Lead>> of(TenantId tenant, Collection<LeadRecord> leads) {
        Map<UUID, LeadNote> last = notes.findAll(leads.stream()
                .map(LeadRecord::lastNote)
                .filter(Objects::nonNull)
                .toList());
        return customers
                .names(tenant, leads.stream().map(LeadRecord::contact).toList())
                .map(names -> leads.stream()
                        .filter(lead -> names.containsKey(lead.contact()))
                        .map(lead -> view(lead, names.get(lead.contact()), last.get(lead.lastNote())))
                        .toList());
    }

    Outcome<Lead> of(TenantId tenant, LeadRecord lead) {
        return changed(tenant, lead, () -> lead);
    }

    /**
     * As it is after the change, which doesn't touch its last note. What is shown beside it is read before: so nothing is
     * read behind the change, and it goes to the database along with the commit.
     */
    Outcome<Lead> changed(TenantId tenant, LeadRecord lead, Supplier<LeadRecord> change) {
        return name(tenant, lead.contact()).map(name -> {
            LeadNote last = notes.find(lead.lastNote()).orElse(null);
            return view(change.get(), name, last);
        });
    }

    Outcome<String> name(TenantId tenant, ContactId contact) {
        return customers
                .names(tenant, List.of(contact))
                .flatMap(names -> Optional.ofNullable(names.get(contact))
                        .map(Outcome::done)
                        .orElseGet(() -> Refusals.notFound("lead")));
    }

    /** As {@link #of}, when the contact's name is known. */
    Lead named(String name, LeadRecord lead) {
        return view(lead, name, notes.find(lead.lastNote()).orElse(null));
    }

    /** As {@link #of}, when the contact's name and the last note are known. */
    Lead view(LeadRecord lead, String name, LeadNote last) {
        return new Lead(
                lead.contact(),
                lead.version(),
                name,
                lead.state().status(),
                last,
                lead.state().held(journal.now()).orElse(null),
                lead.state().callback(),
                lead.state().closing());
    }
}
