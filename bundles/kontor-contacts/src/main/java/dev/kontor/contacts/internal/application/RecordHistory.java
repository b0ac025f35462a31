package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.internal.persistence.DirectoryLookup;
import dev.kontor.contacts.internal.persistence.JoinStore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.audit.AuditTrail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit trail tells of a customer record: of all its contacts, and of the merges that made and unmade it (A44). */
public final class RecordHistory {
    private final DirectoryLookup lookup;
    private final JoinStore joins;
    private final AuditTrail audit;

    public RecordHistory(DirectoryLookup lookup, JoinStore joins, AuditTrail audit) {
        this.lookup = lookup;
        this.joins = joins;
        this.audit = audit;
    }

    Outcome<Slice<AuditEntry>> page(CallContext call, TenantId tenant, ContactId contact, PageRequest page) {
        if (contact == null) {
            return Refusals.notFound("contact");
        }
        List<ContactId> known = lookup.everMembers(tenant, contact);
        Set<ContactId> persons = new HashSet<>(known);
        persons.add(contact);
        Set<AuditFilter.Thing> merges = joins.ofAny(persons).stream()
                .map(join -> new AuditFilter.Thing("join", join.toString()))
                .collect(Collectors.toSet());
        // One that was erased is known to the trail alone.
        return audit.find(call, AuditFilter.about(persons, merges), page)
                .flatMap(found -> known.isEmpty() && found.items().isEmpty()
                        ? Refusals.notFound("contact")
                        : Outcome.done(found));
    }
}
