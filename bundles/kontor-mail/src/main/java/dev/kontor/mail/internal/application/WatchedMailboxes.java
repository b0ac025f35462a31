package dev.kontor.mail.internal.application;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.secret.Secrets;
import dev.kontor.mail.internal.imap.ImapServers;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.internal.persistence.DueMailboxes;
import dev.kontor.mail.internal.persistence.MailboxFolders;
import dev.kontor.mail.internal.persistence.MailboxStates;
import dev.kontor.mail.internal.persistence.MailboxStore;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import java.util.UUID;

/** The parts of the module that are about mailboxes, put together. */
public final class WatchedMailboxes {

    private final Guard guard;
    private final Secrets secrets;
    private final ImapServers servers;
    private final KontorClock clock;
    private final ImportSettings.Current settings;
    private final MailboxStates states;
    private final MailboxFolders folders;
    private final DueMailboxes due;

    public WatchedMailboxes(
            Guard guard,
            Transactions transactions,
            Unit unit,
            Secrets secrets,
            ImapServers servers,
            KontorClock clock,
            ImportSettings.Current settings) {
        this.guard = guard;
        this.secrets = secrets;
        this.servers = servers;
        this.clock = clock;
        this.settings = settings;
        states = new MailboxStates(unit);
        folders = new MailboxFolders(unit);
        due = new DueMailboxes(transactions);
    }

    public Mailboxes service(MailboxStore stored, MailboxTraces traces, Host host, IdSource ids) {
        return new MailboxService(
                guard,
                stored,
                states,
                folders,
                secrets,
                new ConnectionTest(servers),
                traces,
                new Assignees(host),
                ids,
                clock);
    }

    public MailboxWatch watch(MailboxStore stored, MailIntake intake, Spool spool) {
        BatchStore<MailboxPlace> batches = new BatchStore<>(guard, intake, new MailboxSource(states, folders));
        MailboxReading reading = new MailboxReading(guard, batches, intake, folders, spool, settings);
        String node = UUID.randomUUID().toString();
        return new MailboxWatch(
                new MailboxLook.Tools(guard, secrets, servers, stored, states, due, reading, clock, node),
                due,
                settings);
    }

    public MailboxHealth health() {
        return new MailboxHealth(guard, due, clock);
    }
}
