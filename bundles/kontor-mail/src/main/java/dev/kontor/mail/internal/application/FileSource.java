package dev.kontor.mail.internal.application;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.persistence.RunStore;
import dev.kontor.mail.internal.persistence.UnreadableStore;
import java.util.List;

/** Files as a source of mails: their run says how far it is. */
public final class FileSource implements MailSource<ImportRun> {

    private final RunStore runs;
    private final UnreadableStore unreadable;
    private final KontorClock clock;

    public FileSource(RunStore runs, UnreadableStore unreadable, KontorClock clock) {
        this.runs = runs;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    @Override
    public Permission permission() {
        return MailModule.IMPORT;
    }

    @Override
    public MailOrigin origin(ImportRun run) {
        return MailOrigin.file(run.id());
    }

    @Override
    public boolean unreadable(Caller caller, ImportRun run, UnreadableMail mail) {
        unreadable.add(caller.tenant(), run.id(), mail);
        return true;
    }

    @Override
    public ImportRun counted(Caller caller, ImportRun run, RunCounts counts, List<FileMail> mails) {
        ImportRun after = counts.addedTo(run, mails.get(mails.size() - 1).endsAt());
        runs.save(after, clock.instant());
        return after;
    }
}
