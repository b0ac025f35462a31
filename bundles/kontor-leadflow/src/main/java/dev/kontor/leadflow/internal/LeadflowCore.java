package dev.kontor.leadflow.internal;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactFilter;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.Labels;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.internal.application.AllContacts;
import dev.kontor.leadflow.internal.application.Colleagues;
import dev.kontor.leadflow.internal.application.ContactFollower;
import dev.kontor.leadflow.internal.application.Customers;
import dev.kontor.leadflow.internal.application.Ending;
import dev.kontor.leadflow.internal.application.History;
import dev.kontor.leadflow.internal.application.Holding;
import dev.kontor.leadflow.internal.application.Journal;
import dev.kontor.leadflow.internal.application.LeadCards;
import dev.kontor.leadflow.internal.application.LeadService;
import dev.kontor.leadflow.internal.application.LeadViews;
import dev.kontor.leadflow.internal.application.LeadflowDescriptor;
import dev.kontor.leadflow.internal.application.ListFollower;
import dev.kontor.leadflow.internal.application.NoteChanging;
import dev.kontor.leadflow.internal.application.NoteWriting;
import dev.kontor.leadflow.internal.application.OpenLeads;
import dev.kontor.leadflow.internal.application.QueueService;
import dev.kontor.leadflow.internal.application.ReportService;
import dev.kontor.leadflow.internal.application.SetupFollower;
import dev.kontor.leadflow.internal.application.SetupService;
import dev.kontor.leadflow.internal.application.StateFilter;
import dev.kontor.leadflow.internal.application.StateService;
import dev.kontor.leadflow.internal.application.SwitchedOn;
import dev.kontor.leadflow.internal.application.TakingIn;
import dev.kontor.leadflow.internal.application.TemplateLabels;
import dev.kontor.leadflow.internal.application.TemplateService;
import dev.kontor.leadflow.internal.application.Turns;
import dev.kontor.leadflow.internal.persistence.CallTable;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.leadflow.internal.persistence.Membership;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.leadflow.internal.persistence.QueueTable;
import dev.kontor.leadflow.internal.persistence.SetupStore;
import dev.kontor.leadflow.internal.persistence.TemplateStore;
import dev.kontor.persistence.Unit;
import java.util.ArrayList;
import java.util.List;

/** The module put together: the same in a container, in tests and in benchmarks. */
public final class LeadflowCore {
    private final ModuleDescriptor descriptor = new LeadflowDescriptor();
    private final LeadQueue queue;
    private final Leads leads;
    private final LeadStates states;
    private final ContactFilter stateFilter;
    private final LeadflowSettings settings;
    private final NoteTemplates templates;
    private final LeadReports reports;
    private final List<EventSubscriber<?>> subscribers = new ArrayList<>();

    public LeadflowCore(
            Guard guard,
            Unit unit,
            AuditTrail audit,
            Events events,
            Tenants tenants,
            IdSource ids,
            KontorClock clock,
            Host host,
            Contacts contacts,
            ContactDirectory directory,
            CustomerRecords records,
            Labels labels,
            ContactLists lists) {
        LeadStore store = new LeadStore(unit);
        NoteStore notes = new NoteStore(unit);
        SetupStore setups = new SetupStore(unit);
        TemplateStore templateStore = new TemplateStore(unit);
        Membership membership = new Membership(unit);
        QueueTable queueTable = new QueueTable(unit);
        Journal journal = new Journal(audit, events, clock);
        Customers customers = new Customers(contacts, directory, records, labels, lists);
        Colleagues colleagues = new Colleagues(host);
        TakingIn takingIn = new TakingIn(customers, membership, setups);
        LeadViews views = new LeadViews(customers, notes, journal);
        LeadCards cards = new LeadCards(customers, views);
        OpenLeads openLeads = new OpenLeads(store, takingIn, journal);
        Turns turns = new Turns(queueTable, cards, takingIn, setups, journal);
        TemplateLabels templateLabels = new TemplateLabels(templateStore, customers);
        NoteWriting writing = new NoteWriting(
                openLeads, store, notes, setups, templateLabels, colleagues, views, journal, events, ids);

        queue = new QueueService(guard, queueTable, store, views, cards, setups, turns, customers, journal);
        leads = new LeadService(
                guard,
                writing,
                new NoteChanging(notes, store, journal),
                new History(store, notes),
                new Holding(openLeads, store, setups, colleagues, views, journal),
                new Ending(openLeads, store, views, journal));
        states = new StateService(guard, store);
        stateFilter = new StateFilter(guard, store, states);
        settings = new SetupService(guard, setups, membership, customers, colleagues, journal);
        templates = new TemplateService(guard, templateStore, store, customers, journal, ids);
        reports = new ReportService(guard, new CallTable(unit), tenants, journal);
        subscribers.addAll(ContactFollower.all(guard, takingIn));
        subscribers.add(new ListFollower(guard, membership, setups));
        subscribers.add(new SetupFollower(guard, membership, setups));
        subscribers.add(new AllContacts(guard, customers, takingIn, journal));
        subscribers.add(new SwitchedOn(guard, journal));
    }

    public LeadQueue queue() {
        return queue;
    }

    public Leads leads() {
        return leads;
    }

    public LeadStates states() {
        return states;
    }

    /** For the lists of contacts. */
    public ContactFilter stateFilter() {
        return stateFilter;
    }

    public LeadflowSettings settings() {
        return settings;
    }

    public NoteTemplates templates() {
        return templates;
    }

    public LeadReports reports() {
        return reports;
    }

    public ModuleDescriptor descriptor() {
        return descriptor;
    }

    public List<EventSubscriber<?>> subscribers() {
        return List.copyOf(subscribers);
    }

    /** For the container, which registers them one by one. */
    public EventSubscriber<?> subscriber(String name) {
        return subscribers.stream()
                .filter(subscriber -> subscriber.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
