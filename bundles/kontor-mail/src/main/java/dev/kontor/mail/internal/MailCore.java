package dev.kontor.mail.internal;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.internal.application.BackgroundImports;
import dev.kontor.mail.internal.application.BatchStore;
import dev.kontor.mail.internal.application.ContactsOfMail;
import dev.kontor.mail.internal.application.ImportRunner;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.application.MailImportService;
import dev.kontor.mail.internal.application.MailIntake;
import dev.kontor.mail.internal.application.MailMessageService;
import dev.kontor.mail.internal.application.RunListing;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.Fingerprints;
import dev.kontor.mail.internal.persistence.Originals;
import dev.kontor.mail.internal.persistence.RunStore;
import dev.kontor.mail.internal.persistence.UnreadableStore;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;

/** The module put together: the same in a container and in tests. */
public final class MailCore implements AutoCloseable {

    private final BackgroundImports background;
    private final MailImports imports;
    private final MailMessages messages;

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
            ContactDirectory contacts,
            Spool spool,
            ImportSettings.Current settings) {
        EmailStore emails = new EmailStore(unit);
        Originals originals = new Originals(transactions);
        RunStore runs = new RunStore(unit);
        UnreadableStore unreadable = new UnreadableStore(transactions);
        MailIntake intake = new MailIntake(emails, new Fingerprints(transactions), originals, events, ids, clock, host);
        BatchStore batches = new BatchStore(guard, intake, runs, unreadable, clock);

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
        messages = new MailMessageService(guard, emails, originals, new ContactsOfMail(contacts), settings);
    }

    public MailImports imports() {
        return imports;
    }

    public MailMessages messages() {
        return messages;
    }

    /** The imports that run in the background. */
    public BackgroundImports background() {
        return background;
    }

    /** Ends the imports that run in the background. */
    @Override
    public void close() {
        background.close();
    }
}
