package dev.kontor.contacts.internal;

import dev.kontor.contacts.Clients;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactFilter;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.Labels;
import dev.kontor.contacts.internal.application.ClientAssignment;
import dev.kontor.contacts.internal.application.ClientService;
import dev.kontor.contacts.internal.application.ContactListing;
import dev.kontor.contacts.internal.application.ContactService;
import dev.kontor.contacts.internal.application.DirectoryService;
import dev.kontor.contacts.internal.application.GroupKeeping;
import dev.kontor.contacts.internal.application.Journal;
import dev.kontor.contacts.internal.application.LabelService;
import dev.kontor.contacts.internal.application.ListService;
import dev.kontor.contacts.internal.application.PreferenceService;
import dev.kontor.contacts.internal.application.RecordHistory;
import dev.kontor.contacts.internal.application.RecordService;
import dev.kontor.contacts.internal.application.Regions;
import dev.kontor.contacts.internal.persistence.ClientLinks;
import dev.kontor.contacts.internal.persistence.ClientStore;
import dev.kontor.contacts.internal.persistence.ContactLookup;
import dev.kontor.contacts.internal.persistence.ContactSearch;
import dev.kontor.contacts.internal.persistence.ContactStore;
import dev.kontor.contacts.internal.persistence.DirectoryLookup;
import dev.kontor.contacts.internal.persistence.ForbiddenChannels;
import dev.kontor.contacts.internal.persistence.GroupStore;
import dev.kontor.contacts.internal.persistence.Groups;
import dev.kontor.contacts.internal.persistence.JoinStore;
import dev.kontor.contacts.internal.persistence.MemberHistory;
import dev.kontor.contacts.internal.persistence.Turns;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import java.util.List;

/** The module put together: the same in a container, in tests and in benchmarks. */
public final class ContactsCore {
    private static final int MAX_LABEL = 60;
    private static final int MAX_LIST = 100;

    private final Contacts contacts;
    private final Clients clients;
    private final ContactDirectory directory;
    private final CustomerRecords records;
    private final Labels labels;
    private final ContactLists lists;
    private final CommunicationPreferences preferences;

    /** Without conditions of other features. */
    public ContactsCore(
            Guard guard,
            Transactions transactions,
            Unit unit,
            AuditTrail audit,
            Events events,
            Tenants tenants,
            IdSource ids,
            KontorClock clock) {
        this(guard, transactions, unit, audit, events, tenants, ids, clock, List.of());
    }

    /** @param filters conditions of other features, those that are there at the moment of asking */
    public ContactsCore(
            Guard guard,
            Transactions transactions,
            Unit unit,
            AuditTrail audit,
            Events events,
            Tenants tenants,
            IdSource ids,
            KontorClock clock,
            List<ContactFilter> filters) {
        ContactStore store = new ContactStore(unit, ids);
        ClientStore clientStore = new ClientStore(unit, ids);
        ContactLookup lookup = new ContactLookup(unit);
        JoinStore joins = new JoinStore(unit);
        Turns turns = new Turns(unit, transactions);
        Journal journal = new Journal(audit, events, clock);
        Regions regions = new Regions(tenants);
        ClientAssignment assignment = new ClientAssignment(store, clientStore, new ClientLinks(unit), turns, journal);
        GroupStore labelStore = new GroupStore(Groups.LABELS, unit);
        GroupStore listStore = new GroupStore(Groups.LISTS, unit);

        ContactListing listing = new ContactListing(new ContactSearch(unit, ids), filters);
        contacts = new ContactService(guard, store, listing, lookup, joins, turns, assignment, regions, journal);
        clients = new ClientService(guard, clientStore, turns, regions, journal);
        DirectoryLookup directoryLookup = new DirectoryLookup(transactions, unit);
        directory = new DirectoryService(guard, directoryLookup, new MemberHistory(unit), regions);
        records = new RecordService(
                guard, store, joins, new RecordHistory(directoryLookup, joins, audit), turns, ids, journal);
        labels = new LabelService(
                guard, new GroupKeeping("label", MAX_LABEL, labelStore, store, turns, ids, journal), journal);
        lists = new ListService(
                guard, new GroupKeeping("list", MAX_LIST, listStore, store, turns, ids, journal), journal);
        preferences = new PreferenceService(guard, new ForbiddenChannels(unit, ids), store, clientStore, journal);
    }

    public Contacts contacts() {
        return contacts;
    }

    public Clients clients() {
        return clients;
    }

    public ContactDirectory directory() {
        return directory;
    }

    public CustomerRecords records() {
        return records;
    }

    public Labels labels() {
        return labels;
    }

    public ContactLists lists() {
        return lists;
    }

    public CommunicationPreferences preferences() {
        return preferences;
    }
}
