package dev.kontor.messaging.internal;

import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.Contacts;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.EntryChoices;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.InternalMessages;
import dev.kontor.messaging.MessagingSettings;
import dev.kontor.messaging.PublishedEntries;
import dev.kontor.messaging.internal.application.Access;
import dev.kontor.messaging.internal.application.Attempts;
import dev.kontor.messaging.internal.application.CampaignService;
import dev.kontor.messaging.internal.application.CampaignStart;
import dev.kontor.messaging.internal.application.Carrying;
import dev.kontor.messaging.internal.application.Cases;
import dev.kontor.messaging.internal.application.CategoryService;
import dev.kontor.messaging.internal.application.ChoiceService;
import dev.kontor.messaging.internal.application.ContactNames;
import dev.kontor.messaging.internal.application.DeliveryFollower;
import dev.kontor.messaging.internal.application.DispatchProgress;
import dev.kontor.messaging.internal.application.DispatchViews;
import dev.kontor.messaging.internal.application.Drafting;
import dev.kontor.messaging.internal.application.EntryService;
import dev.kontor.messaging.internal.application.HostTelling;
import dev.kontor.messaging.internal.application.InboxService;
import dev.kontor.messaging.internal.application.InternalDelivery;
import dev.kontor.messaging.internal.application.Journal;
import dev.kontor.messaging.internal.application.NumberReading;
import dev.kontor.messaging.internal.application.Outbox;
import dev.kontor.messaging.internal.application.People;
import dev.kontor.messaging.internal.application.PortalService;
import dev.kontor.messaging.internal.application.Preconditions;
import dev.kontor.messaging.internal.application.Publishing;
import dev.kontor.messaging.internal.application.Questions;
import dev.kontor.messaging.internal.application.Queueing;
import dev.kontor.messaging.internal.application.SendingService;
import dev.kontor.messaging.internal.application.SentMailFollower;
import dev.kontor.messaging.internal.application.SettingsService;
import dev.kontor.messaging.internal.application.Settling;
import dev.kontor.messaging.internal.application.Timeline;
import dev.kontor.messaging.internal.application.Transports;
import dev.kontor.messaging.internal.application.Wishes;
import dev.kontor.messaging.internal.persistence.CampaignStore;
import dev.kontor.messaging.internal.persistence.CategoryStore;
import dev.kontor.messaging.internal.persistence.DeliveryStore;
import dev.kontor.messaging.internal.persistence.DispatchStore;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.messaging.internal.persistence.InboxStore;
import dev.kontor.messaging.internal.persistence.OutboxTable;
import dev.kontor.messaging.internal.persistence.QuestionTable;
import dev.kontor.messaging.internal.persistence.SettingsStore;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import java.time.Duration;
import java.util.List;

/** The module put together: the same in a container and in tests. */
public final class MessagingCore implements AutoCloseable {
    /** After that, an attempt that nobody ended is looked at by whoever sees it. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private final ContactEntries entries;
    private final EntrySending sending;
    private final ActivityCategories categories;
    private final MessagingSettings settings;
    private final InternalMessages messages;
    private final PublishedEntries published;
    private final EntryChoices choices;
    private final Campaigns campaigns;
    private final Outbox outbox;
    private final DeliveryFollower deliveryFollower;
    private final SentMailFollower sentMailFollower;
    private final HostTelling hostTelling;

    /**
     * @param contacts may be away, and so may what else contacts offer
     * @param transports those that are there at the moment of asking
     */
    public MessagingCore(
            Guard guard,
            Transactions transactions,
            Unit unit,
            AuditTrail audit,
            Events events,
            Tenants tenants,
            IdSource ids,
            KontorClock clock,
            Host host,
            Contacts contacts,
            ContactDirectory directory,
            CommunicationPreferences preferences,
            List<MessageTransport> transports) {
        EntryStore store = new EntryStore(unit);
        DispatchStore dispatches = new DispatchStore(unit);
        DeliveryStore deliveries = new DeliveryStore(unit);
        CampaignStore campaignStore = new CampaignStore(unit);
        CategoryStore categoryStore = new CategoryStore(unit);
        SettingsStore settingsStore = new SettingsStore(unit);
        InboxStore inbox = new InboxStore(unit);
        Journal journal = new Journal(audit, events, clock);
        Access access = new Access(guard, journal);
        People people = new People(host, contacts);
        Wishes wishes = new Wishes(preferences, directory);
        NumberReading numbers = new NumberReading(tenants);
        Cases cases = new Cases(host);
        Transports ways = new Transports(transports);
        Preconditions preconditions = new Preconditions(categoryStore);
        DispatchProgress progress =
                new DispatchProgress(store, dispatches, new Timeline(campaignStore, journal), journal);
        Attempts attempts = new Attempts(guard, store, dispatches, progress, journal, LEASE);
        Queueing queueing = new Queueing(
                store,
                dispatches,
                settingsStore,
                people,
                cases,
                numbers,
                new InternalDelivery(inbox, journal, ids),
                journal,
                ids);

        outbox = new Outbox(guard, new OutboxTable(transactions), new Carrying(attempts, ways), clock);
        entries = new EntryService(
                guard,
                store,
                access,
                new Drafting(categoryStore, people, cases),
                new Publishing(store, cases, journal),
                journal,
                ids);
        sending = new SendingService(
                guard,
                transactions,
                store,
                access,
                preconditions,
                ways,
                new Questions(new QuestionTable(unit), wishes, numbers, journal, ids),
                queueing,
                new DispatchViews(dispatches, deliveries),
                new Settling(dispatches, progress, journal),
                outbox);
        campaigns = new CampaignService(
                guard,
                transactions,
                campaignStore,
                new CampaignStart(campaignStore, store, people, wishes, preconditions, ways, queueing, journal, ids),
                new ContactNames(directory),
                journal,
                ids,
                outbox);
        deliveryFollower = new DeliveryFollower(guard, store, deliveries, journal);
        sentMailFollower = new SentMailFollower(guard, deliveries, journal);
        hostTelling = new HostTelling(guard, host, tenants, inbox);
        categories = new CategoryService(guard, categoryStore, store, journal, ids);
        settings = new SettingsService(guard, settingsStore, journal);
        messages = new InboxService(guard, inbox, journal);
        published = new PortalService(guard, store, cases);
        choices = new ChoiceService(guard, store, access, people, cases);
    }

    public ContactEntries entries() {
        return entries;
    }

    public EntrySending sending() {
        return sending;
    }

    public ActivityCategories categories() {
        return categories;
    }

    public MessagingSettings settings() {
        return settings;
    }

    public InternalMessages messages() {
        return messages;
    }

    public PublishedEntries published() {
        return published;
    }

    public EntryChoices choices() {
        return choices;
    }

    public Campaigns campaigns() {
        return campaigns;
    }

    /** Hears what comes back of mails. */
    public DeliveryFollower deliveryFollower() {
        return deliveryFollower;
    }

    /** Hears of copies of mails that were sent. */
    public SentMailFollower sentMailFollower() {
        return sentMailFollower;
    }

    /** Tells the host of internal messages. */
    public HostTelling hostTelling() {
        return hostTelling;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** From now on what is queued goes out. */
    public void start() {
        outbox.start();
    }

    /** Brings to an end what is going out. */
    @Override
    public void close() {
        outbox.close();
    }
}
