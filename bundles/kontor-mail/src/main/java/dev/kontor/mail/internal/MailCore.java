package dev.kontor.mail.internal;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.secret.Secrets;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.MailEntries;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.internal.application.BackgroundImports;
import dev.kontor.mail.internal.application.BatchStore;
import dev.kontor.mail.internal.application.ContactsOfMail;
import dev.kontor.mail.internal.application.FileSource;
import dev.kontor.mail.internal.application.ImportRunner;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.application.MailEntryService;
import dev.kontor.mail.internal.application.MailImportService;
import dev.kontor.mail.internal.application.MailIntake;
import dev.kontor.mail.internal.application.MailMessageService;
import dev.kontor.mail.internal.application.MailboxHealth;
import dev.kontor.mail.internal.application.MailboxTraces;
import dev.kontor.mail.internal.application.MailboxWatch;
import dev.kontor.mail.internal.application.OneMailFile;
import dev.kontor.mail.internal.application.RunListing;
import dev.kontor.mail.internal.application.WatchedMailboxes;
import dev.kontor.mail.internal.imap.ImapServers;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.Fingerprints;
import dev.kontor.mail.internal.persistence.MailAudience;
import dev.kontor.mail.internal.persistence.MailboxStore;
import dev.kontor.mail.internal.persistence.NewMails;
import dev.kontor.mail.internal.persistence.Originals;
import dev.kontor.mail.internal.persistence.RunStore;
import dev.kontor.mail.internal.persistence.UnreadableStore;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.messaging.ReceivedMessages;
import dev.kontor.outgoing.OutgoingSockets;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import java.util.function.Function;

/** The module put together: the same in a container and in tests. */
public final class MailCore implements AutoCloseable {

    private final BackgroundImports background;
    private final MailImports imports;
    private final MailMessageService messages;
    private final Function<ReceivedMessages, MailEntries> entries;
    private final Mailboxes mailboxes;
    private final MailboxWatch watch;
    private final MailboxHealth health;

    /**
     * @param contacts whose addresses the mails have; may be away
     */
    public MailCore(
            Guard guard,
            Transactions transactions,
            Unit unit,
            AuditTrail audit,
            Events events,
            IdSource ids,
            KontorClock clock,
            Host host,
            Secrets secrets,
            OutgoingSockets sockets,
            ContactDirectory contacts,
            Spool spool,
            ImportSettings.Current settings) {
        EmailStore emails = new EmailStore(unit);
        Fingerprints fingerprints = new Fingerprints(transactions);
        Originals originals = new Originals(transactions);
        RunStore runs = new RunStore(unit);
        UnreadableStore unreadable = new UnreadableStore(transactions);
        MailAudience audience = new MailAudience(unit);
        MailboxStore stored = new MailboxStore(unit);
        MailIntake intake = new MailIntake(
                emails,
                new NewMails(transactions),
                fingerprints,
                audience,
                originals,
                events,
                ids,
                clock,
                host,
                stored);
        BatchStore<ImportRun> batches = new BatchStore<>(guard, intake, new FileSource(runs, unreadable, clock));

        background = new BackgroundImports(settings);
        imports = new MailImportService(
                guard,
                new ImportRunner(guard, runs, batches, intake, audit, clock, spool, settings),
                new RunListing(runs, unreadable, background, clock),
                background,
                spool,
                settings,
                ids,
                clock);
        messages = new MailMessageService(guard, emails, audience, originals, new ContactsOfMail(contacts), settings);
        entries = received -> new MailEntryService(
                guard,
                imports,
                messages,
                emails,
                fingerprints,
                audience,
                new OneMailFile.Reading(spool, settings),
                received);
        ImapServers servers =
                new ImapServers(sockets, () -> settings.get().mailboxes().timeout());
        WatchedMailboxes watched = new WatchedMailboxes(guard, transactions, unit, secrets, servers, clock, settings);
        mailboxes = watched.service(stored, new MailboxTraces(audit, clock), host, ids);
        watch = watched.watch(stored, intake, spool);
        health = watched.health();
    }

    public MailImports imports() {
        return imports;
    }

    public MailMessages messages() {
        return messages;
    }

    /** @param received where contact entries are made; may be away */
    public MailEntries entries(ReceivedMessages received) {
        return entries.apply(received);
    }

    public Mailboxes mailboxes() {
        return mailboxes;
    }

    public MailboxWatch watch() {
        return watch;
    }

    public HealthCheck health() {
        return health;
    }

    /** From now on mailboxes are watched. */
    public void start() {
        watch.start();
    }

    /** The imports that run in the background. */
    public BackgroundImports background() {
        return background;
    }

    /** Ends what runs in the background. */
    @Override
    public void close() {
        watch.close();
        background.close();
    }
}
