package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ContactHappened;
import dev.kontor.contacts.ContactEvents.PointAdded;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.OfferedFilter;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.SavedContact;
import dev.kontor.contacts.internal.domain.CheckedContact;
import dev.kontor.contacts.internal.domain.OriginCheck;
import dev.kontor.contacts.internal.domain.SliceCheck;
import dev.kontor.contacts.internal.domain.Snapshot;
import dev.kontor.contacts.internal.persistence.ContactLookup;
import dev.kontor.contacts.internal.persistence.ContactStore;
import dev.kontor.contacts.internal.persistence.JoinStore;
import dev.kontor.contacts.internal.persistence.Turns;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The contact database (C1–C3). */
public final class ContactService implements Contacts {
    private static final int MAX_SEARCH_TEXT = 200;

    private final Guard guard;
    private final ContactStore contacts;
    private final ContactListing listing;
    private final ContactLookup lookup;
    private final JoinStore joins;
    private final Turns turns;
    private final ClientAssignment clients;
    private final Regions regions;
    private final Journal journal;

    public ContactService(
            Guard guard,
            ContactStore contacts,
            ContactListing listing,
            ContactLookup lookup,
            JoinStore joins,
            Turns turns,
            ClientAssignment clients,
            Regions regions,
            Journal journal) {
        this.guard = guard;
        this.contacts = contacts;
        this.listing = listing;
        this.lookup = lookup;
        this.joins = joins;
        this.turns = turns;
        this.clients = clients;
        this.regions = regions;
        this.journal = journal;
    }

    @Override
    public Outcome<SavedContact> create(CallContext call, ContactData data, Origin origin) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> data == null
                        ? Refusals.missing("data")
                        : regions.toRead(call, data.points()).flatMap(region -> create(caller, data, origin, region)));
    }

    private Outcome<SavedContact> create(Caller caller, ContactData data, Origin origin, String region) {
        Instant now = journal.now();
        FieldChecks checks = new FieldChecks();
        CheckedContact checked = CheckedContact.check(checks, data, region);
        Origin kept = OriginCheck.check(checks, origin, now);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        Contact contact = contacts.insert(checked, kept, now);
        journal.audit(caller, "contact-created", contact.id(), Snapshot.NOTHING, Snapshot.of(contact));
        journal.raise(caller, ContactEvents.CREATED, contact.id(), new ContactHappened(contact.id()));
        return saved(caller, contact, Set.of());
    }

    @Override
    public Outcome<SavedContact> change(CallContext call, ContactId id, long version, ContactData data) {
        return guard.write(
                call,
                ContactsModule.WRITE,
                caller -> data == null
                        ? Refusals.missing("data")
                        : regions.toRead(call, data.points())
                                .flatMap(region -> change(caller, id, version, data, region)));
    }

    private Outcome<SavedContact> change(Caller caller, ContactId id, long version, ContactData data, String region) {
        FieldChecks checks = new FieldChecks();
        CheckedContact checked = CheckedContact.check(checks, data, region);
        Optional<Contact> found = contacts.lock(id);
        if (found.isEmpty()) {
            return Refusals.notFound("contact");
        }
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        Contact before = found.get();
        if (before.version() != version) {
            return Refusals.stale(before.version());
        }
        Instant now = journal.now();
        Contact after = contacts.update(id, checked, OriginCheck.manual(now), now);
        journal.audit(caller, "contact-changed", id, Snapshot.of(before), Snapshot.of(after));
        journal.raise(caller, ContactEvents.CHANGED, id, new ContactHappened(id));
        return saved(
                caller,
                after,
                before.points().stream().map(ContactPoint::normalized).collect(Collectors.toSet()));
    }

    private Outcome<SavedContact> saved(Caller caller, Contact contact, Set<String> knownPoints) {
        contact.points().stream()
                .filter(point -> !knownPoints.contains(point.normalized()))
                .forEach(point -> journal.raise(
                        caller,
                        ContactEvents.POINT_ADDED,
                        contact.id(),
                        new PointAdded(contact.id(), point.kind(), point.normalized())));
        return Outcome.done(new SavedContact(contact, lookup.sharing(contact.record(), contact.points())));
    }

    @Override
    public Outcome<Void> delete(CallContext call, ContactId id) {
        return guard.write(call, ContactsModule.DELETE, caller -> delete(caller, id));
    }

    private Outcome<Void> delete(Caller caller, ContactId id) {
        turns.take(caller.tenant(), Turns.Subject.RECORDS);
        Optional<Contact> found = contacts.lock(id);
        if (found.isEmpty()) {
            return contacts.known(id) ? Outcome.done() : Refusals.notFound("contact");
        }
        contacts.markDeleted(id, journal.now());
        joins.formRecord(id);
        journal.audit(caller, "contact-deleted", id, Snapshot.of(found.get()), Snapshot.NOTHING);
        journal.raise(caller, ContactEvents.DELETED, id, new ContactHappened(id));
        return Outcome.done();
    }

    @Override
    public Outcome<Contact> get(CallContext call, ContactId id) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller -> contacts.find(id).map(Outcome::done).orElseGet(() -> Refusals.notFound("contact")));
    }

    @Override
    public Outcome<Slice<ContactSummary>> find(CallContext call, ContactQuery query, PageRequest page) {
        return guard.read(call, ContactsModule.READ, caller -> {
            FieldChecks checks = new FieldChecks().required("query", query);
            KeysetCursor after = SliceCheck.check(checks, page);
            checks.text("text", query == null ? null : query.text(), MAX_SEARCH_TEXT);
            listing.check(checks, query);
            return checks.passed() ? listing.find(call, query, after, page.size()) : Refusals.invalid(checks);
        });
    }

    @Override
    public Outcome<List<OfferedFilter>> filters(CallContext call) {
        return guard.read(call, ContactsModule.READ, caller -> Outcome.done(listing.offered(call)));
    }

    @Override
    public Outcome<Contact> assignClients(CallContext call, ContactId id, long version, List<ClientId> wanted) {
        return guard.write(call, ContactsModule.WRITE, caller -> clients.assign(caller, id, version, wanted));
    }
}
