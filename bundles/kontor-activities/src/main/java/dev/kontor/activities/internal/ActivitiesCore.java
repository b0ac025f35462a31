package dev.kontor.activities.internal;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivityEvents.UnassignedHappened;
import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.ActivityType;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.internal.application.ActivitiesDescriptor;
import dev.kontor.activities.internal.application.ActivityRecords;
import dev.kontor.activities.internal.application.ActivityTypes;
import dev.kontor.activities.internal.application.Assigning;
import dev.kontor.activities.internal.application.Attributing;
import dev.kontor.activities.internal.application.CasesOfHost;
import dev.kontor.activities.internal.application.Claim;
import dev.kontor.activities.internal.application.Colleagues;
import dev.kontor.activities.internal.application.FigureService;
import dev.kontor.activities.internal.application.GoingOn;
import dev.kontor.activities.internal.application.Inbox;
import dev.kontor.activities.internal.application.Intake;
import dev.kontor.activities.internal.application.KnownContacts;
import dev.kontor.activities.internal.application.LastContacts;
import dev.kontor.activities.internal.application.NewActivityRules;
import dev.kontor.activities.internal.application.PastLooks;
import dev.kontor.activities.internal.application.ReadableActivities;
import dev.kontor.activities.internal.application.Reconsidering;
import dev.kontor.activities.internal.application.Recorder;
import dev.kontor.activities.internal.application.SecondLook;
import dev.kontor.activities.internal.application.SenderBecomesContact;
import dev.kontor.activities.internal.application.Timeline;
import dev.kontor.activities.internal.application.Transcript;
import dev.kontor.activities.internal.application.TypeSettingService;
import dev.kontor.activities.internal.application.Waiting;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.activities.internal.persistence.Audiences;
import dev.kontor.activities.internal.persistence.Conversations;
import dev.kontor.activities.internal.persistence.Courses;
import dev.kontor.activities.internal.persistence.LastContactTable;
import dev.kontor.activities.internal.persistence.TypeSettings;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactEvents.PointAdded;
import dev.kontor.contacts.Contacts;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditContentRule;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;

/** The module put together: the same in a container, in tests and in benchmarks. */
public final class ActivitiesCore {

    private final ActivityTypes types = new ActivityTypes();
    private final Activities activities;
    private final UnassignedInbox inbox;
    private final ActivitySettings settings;
    private final CommunicationFigures figures;
    private final AuditContentRule auditRule;
    private final ModuleDescriptor descriptor = new ActivitiesDescriptor(types);
    private final EventSubscriber<InteractionObserved> intake;
    private final EventSubscriber<PointAdded> claim;
    private final EventSubscriber<UnassignedHappened> secondLook;

    public ActivitiesCore(
            Guard guard,
            Transactions transactions,
            Unit unit,
            AuditTrail audit,
            Events events,
            IdSource ids,
            KontorClock clock,
            Host host,
            ContactDirectory directory,
            Contacts contacts) {
        ActivityTable table = new ActivityTable(transactions);
        WaitingItems items = new WaitingItems(unit);
        KnownContacts known = new KnownContacts(directory);
        Colleagues colleagues = new Colleagues(host);
        CasesOfHost cases = new CasesOfHost(host);
        Recorder recorder = new Recorder(table, new Audiences(transactions), types, audit, events, ids, clock);
        Conversations conversations = new Conversations(transactions);
        Waiting waiting = new Waiting(items, conversations, colleagues, audit, events, ids, clock);
        Courses courses = new Courses(transactions);
        TypeSettings typeSettings = new TypeSettings(unit);
        GoingOn goingOn = new GoingOn(courses, table, types, recorder);
        Attributing attributing = new Attributing(known, colleagues, recorder, courses, conversations);
        Assigning assigning = new Assigning(known, attributing, waiting, table, types);
        Reconsidering reconsidering = new Reconsidering(items, attributing, waiting);

        PastLooks looks = new PastLooks(courses);
        activities = new ActivityRecords(
                guard,
                table,
                types,
                new NewActivityRules(types, colleagues, cases),
                known,
                colleagues,
                cases,
                recorder,
                new Timeline(table, types, known, conversations, looks, clock),
                new LastContacts(new LastContactTable(transactions), types, known, clock),
                new Transcript(courses, goingOn, types, recorder));
        SenderBecomesContact senderBecomesContact = new SenderBecomesContact(items, contacts, known, assigning);
        figures = new FigureService(guard, transactions, clock, types, known, colleagues, looks);
        auditRule = new ReadableActivities(table, types);
        settings = new TypeSettingService(guard, typeSettings, types, audit, clock);
        inbox = new Inbox(guard, items, types, known, assigning, senderBecomesContact, waiting);
        intake =
                new Intake(guard, items, attributing, waiting, reconsidering, colleagues, typeSettings, goingOn, known);
        claim = new Claim(guard, items, reconsidering);
        secondLook = new SecondLook(guard, reconsidering, items, typeSettings, senderBecomesContact);
    }

    public Activities activities() {
        return activities;
    }

    public UnassignedInbox inbox() {
        return inbox;
    }

    public ActivitySettings settings() {
        return settings;
    }

    public CommunicationFigures figures() {
        return figures;
    }

    public AuditContentRule auditRule() {
        return auditRule;
    }

    public ModuleDescriptor descriptor() {
        return descriptor;
    }

    public EventSubscriber<InteractionObserved> intake() {
        return intake;
    }

    public EventSubscriber<PointAdded> claim() {
        return claim;
    }

    public EventSubscriber<UnassignedHappened> secondLook() {
        return secondLook;
    }

    /** A bundle brings a type of activity. */
    public void added(ActivityType type) {
        types.added(type);
    }

    /** A bundle takes its type away. */
    public void removed(ActivityType type) {
        types.removed(type);
    }
}
