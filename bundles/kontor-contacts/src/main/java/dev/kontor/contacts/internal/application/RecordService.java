package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.JoinHappened;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.CustomerRecord;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.JoinId;
import dev.kontor.contacts.internal.domain.JoinedPoints;
import dev.kontor.contacts.internal.domain.Snapshot;
import dev.kontor.contacts.internal.persistence.ContactStore;
import dev.kontor.contacts.internal.persistence.JoinStore;
import dev.kontor.contacts.internal.persistence.Turns;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.rules.FieldChecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customer records (T16, and "A merge" in docs/features/contacts.md). */
public final class RecordService implements CustomerRecords {
    private static final int MAX_REASON = 500;

    private final Guard guard;
    private final ContactStore contacts;
    private final JoinStore joins;
    private final RecordHistory history;
    private final Turns turns;
    private final IdSource ids;
    private final Journal journal;

    public RecordService(
            Guard guard,
            ContactStore contacts,
            JoinStore joins,
            RecordHistory history,
            Turns turns,
            IdSource ids,
            Journal journal) {
        this.guard = guard;
        this.contacts = contacts;
        this.joins = joins;
        this.history = history;
        this.turns = turns;
        this.ids = ids;
        this.journal = journal;
    }

    @Override
    public Outcome<CustomerRecord> of(CallContext call, ContactId contact) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller -> record(contacts.ofRecord(contact))
                        .map(Outcome::done)
                        .orElseGet(() -> Refusals.notFound("contact")));
    }

    private static Optional<CustomerRecord> record(List<Contact> oldestFirst) {
        return oldestFirst.stream()
                .findFirst()
                .map(oldest -> new CustomerRecord(
                        oldest.record(), oldest.displayName(), oldestFirst, JoinedPoints.of(oldestFirst)));
    }

    @Override
    public Outcome<Join> join(CallContext call, ContactId one, ContactId other, String reason) {
        return guard.write(call, ContactsModule.MERGE, caller -> join(caller, one, other, reason));
    }

    private Outcome<Join> join(Caller caller, ContactId one, ContactId other, String reason) {
        FieldChecks checks = new FieldChecks()
                .text("reason", reason, MAX_REASON)
                .that(one == null || !one.equals(other), "other", "same-contact");
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        turns.take(caller.tenant(), Turns.Subject.RECORDS);
        if (contacts.find(one).isEmpty() || contacts.find(other).isEmpty()) {
            return Refusals.notFound("contact");
        }
        if (joins.holds(one, other)) {
            return Refusals.conflict("already-joined", "These two contacts are joined already.");
        }
        Join join = joins.insert(new JoinId(ids.next()), one, other, reason, caller, journal.now());
        audit(caller, "contacts-joined", join, Snapshot.NOTHING, state(join, reason));
        journal.raise(caller, ContactEvents.JOINED, one, new JoinHappened(join.id(), one, other));
        return Outcome.done(join);
    }

    @Override
    public Outcome<Join> separate(CallContext call, JoinId join, String reason) {
        return guard.write(call, ContactsModule.MERGE, caller -> separate(caller, join, reason));
    }

    private Outcome<Join> separate(Caller caller, JoinId id, String reason) {
        FieldChecks checks = new FieldChecks().text("reason", reason, MAX_REASON);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        turns.take(caller.tenant(), Turns.Subject.RECORDS);
        Optional<Join> found = joins.lock(id);
        if (found.isEmpty()) {
            return Refusals.notFound("join");
        }
        if (found.get().separatedAt() != null) {
            return Outcome.done(found.get());
        }
        Join join = joins.separate(id, reason, caller, journal.now());
        Map<String, String> after = new HashMap<>();
        after.put("separationReason", reason);
        audit(caller, "contacts-separated", join, state(join, join.reason()), after);
        journal.raise(caller, ContactEvents.SEPARATED, join.one(), new JoinHappened(id, join.one(), join.other()));
        return Outcome.done(join);
    }

    private void audit(Caller caller, String action, Join join, Map<String, String> before, Map<String, String> after) {
        journal.audit(caller, action, "join", join.id(), join.one(), before, after);
    }

    private static Map<String, String> state(Join join, String reason) {
        Map<String, String> state = new HashMap<>();
        state.put("one", join.one().toString());
        state.put("other", join.other().toString());
        state.put("reason", reason);
        return state;
    }

    @Override
    public Outcome<Slice<AuditEntry>> history(CallContext call, ContactId contact, PageRequest page) {
        return guard.read(call, ContactsModule.READ, caller -> history.page(call, caller.tenant(), contact, page));
    }

    @Override
    public Outcome<List<Join>> joins(CallContext call, ContactId contact) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller -> contacts.find(contact)
                        .map(found -> Outcome.done(joins.of(contact)))
                        .orElseGet(() -> Refusals.notFound("contact")));
    }
}
