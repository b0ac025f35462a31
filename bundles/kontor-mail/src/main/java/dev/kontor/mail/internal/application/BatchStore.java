package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.mime.MailReader;
import dev.kontor.mail.internal.persistence.RunStore;
import dev.kontor.mail.internal.persistence.UnreadableStore;
import java.util.List;

/**
 * Stores mails and the counts of their run in one transaction: many at once for speed; each in one of its own when that
 * fails, so that a mail which can't be stored takes no other with it.
 */
public final class BatchStore {

    private static final int ATTEMPTS = 5;

    private final Guard guard;
    private final MailIntake intake;
    private final RunStore runs;
    private final UnreadableStore unreadable;
    private final KontorClock clock;

    public BatchStore(Guard guard, MailIntake intake, RunStore runs, UnreadableStore unreadable, KontorClock clock) {
        this.guard = guard;
        this.intake = intake;
        this.runs = runs;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    /** The run with the mails counted in; {@link RefusedException} when no mail can be stored any more. */
    ImportRun store(CallContext call, ImportRun run, List<FileMail> mails, MailDirection direction) {
        Outcome<ImportRun> all = attempt(call, run, mails, direction);
        if (all != null && all.isDone()) {
            return all.orThrow();
        }
        ImportRun soFar = run;
        for (FileMail mail : mails) {
            soFar = alone(call, soFar, mail, direction);
        }
        return soFar;
    }

    private ImportRun alone(CallContext call, ImportRun run, FileMail mail, MailDirection direction) {
        Outcome<ImportRun> outcome = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            outcome = attempt(call, run, List.of(mail), direction);
            if (outcome == null) {
                return inTransaction(call, run, List.of(mail.notStorable()), direction)
                        .orThrow();
            }
            if (!(outcome.refusal() instanceof Refusal.Conflict)) {
                return outcome.orThrow();
            }
        }
        return outcome.orThrow();
    }

    /** Null when it ended in a fault, which the guard has logged. */
    private Outcome<ImportRun> attempt(CallContext call, ImportRun run, List<FileMail> mails, MailDirection direction) {
        try {
            return inTransaction(call, run, mails, direction);
        } catch (KontorFault logged) {
            return null;
        }
    }

    private Outcome<ImportRun> inTransaction(
            CallContext call, ImportRun run, List<FileMail> mails, MailDirection direction) {
        return guard.write(call, MailModule.IMPORT, caller -> {
            RunCounts counts = RunCounts.NONE;
            for (FileMail mail : mails) {
                counts = store(caller, run, mail, direction, counts);
            }
            ImportRun after = counts.addedTo(run, mails.get(mails.size() - 1).endsAt());
            runs.save(after, clock.instant());
            return Outcome.done(after);
        });
    }

    private RunCounts store(Caller caller, ImportRun run, FileMail mail, MailDirection direction, RunCounts counts) {
        if (mail.result() instanceof MailReader.Unreadable cause) {
            unreadable.add(caller.tenant(), run.id(), mail.listed(cause.reason()));
            return counts.oneUnreadable();
        }
        MailReader.Readable readable = (MailReader.Readable) mail.result();
        boolean stored = intake.take(caller, readable.mail(), mail.bytes(), direction, run.id());
        return stored ? counts.oneStored() : counts.oneDuplicate();
    }
}
