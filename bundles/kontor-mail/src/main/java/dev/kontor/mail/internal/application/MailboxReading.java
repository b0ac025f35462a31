package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.domain.MailboxProblem;
import dev.kontor.mail.internal.imap.ImapConnection;
import dev.kontor.mail.internal.imap.ImapFailure;
import dev.kontor.mail.internal.imap.ImapFolder;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.internal.persistence.MailboxFolders;
import dev.kontor.mail.internal.persistence.MailboxFolders.Mark;
import dev.kontor.mail.internal.persistence.MailboxStore.Stored;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One look into a mailbox over an open connection: what came since the last one, in the inbox and in the sent mails. */
final class MailboxReading {

    private final Guard guard;
    private final BatchStore<MailboxPlace> store;
    private final MailIntake intake;
    private final MailboxFolders folders;
    private final Spool spool;
    private final ImportSettings.Current settings;

    MailboxReading(
            Guard guard,
            BatchStore<MailboxPlace> store,
            MailIntake intake,
            MailboxFolders folders,
            Spool spool,
            ImportSettings.Current settings) {
        this.guard = guard;
        this.store = store;
        this.intake = intake;
        this.folders = folders;
        this.spool = spool;
        this.settings = settings;
    }

    /**
     * Whose mails are read, and for how long.
     *
     * @param failures how often in a row it didn't go well: where connections break, less is fetched at once
     */
    record Task(TenantId tenant, Stored mailbox, String node, int failures, BooleanSupplier stopped) {}

    /** Reads what is new of an open folder. */
    void folder(Task task, ImapFolder folder, boolean sent) throws ImapFailure, IOException {
        Stored mailbox = task.mailbox();
        CallContext call = CallContext.system(task.tenant());
        long validity = folder.validity();
        Optional<Mark> known = guard.read(
                        call, MailModule.READ, caller -> Outcome.done(folders.mark(mailbox.id(), folder.name())))
                .orThrow();
        long last = known.filter(mark -> mark.validity() == validity)
                .map(Mark::lastUid)
                .orElse(0L);
        MailDirection direction = guard.read(
                        call, MailModule.READ, caller -> Outcome.done(intake.direction(caller.tenant())))
                .orThrow();
        MailboxPlace place = new MailboxPlace(mailbox, task.node(), folder.name(), validity, last, sent);
        try (FolderLoop loop = new FolderLoop(
                call, place, store, direction, spool, settings.get().limits(), task.failures())) {
            loop.toTheEnd(folder, task.stopped());
        }
    }

    /** Reads the sent mails; why that isn't possible, or null: the inbox goes on without (A67). */
    MailboxProblem sentMails(Task task, ImapConnection connection) throws ImapFailure, IOException {
        Stored mailbox = task.mailbox();
        if (!mailbox.data().sent()) {
            return null;
        }
        try {
            Optional<String> name = connection.sentFolder(mailbox.data().sentFolder());
            if (name.isEmpty()) {
                return MailboxProblem.FOLDER_MISSING;
            }
            try (ImapFolder folder = connection.open(name.get())) {
                folder(task, folder, true);
            }
            return null;
        } catch (ImapFailure failure) {
            if (failure.problem() == MailboxProblem.CONNECTION_LOST || failure.problem() == MailboxProblem.TIMEOUT) {
                throw failure;
            }
            return failure.problem();
        }
    }
}
