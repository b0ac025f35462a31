package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.mime.MailReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores mails and how far their source was read in one transaction: many at once for speed; each in one of its own when
 * that fails, so that a mail which can't be stored takes no other with it.
 *
 * @param <P> how far it was read
 */
public final class BatchStore<P> {

    private static final int ATTEMPTS = 5;

    private final Guard guard;
    private final MailIntake intake;
    private final MailSource<P> source;

    public BatchStore(Guard guard, MailIntake intake, MailSource<P> source) {
        this.guard = guard;
        this.intake = intake;
        this.source = source;
    }

    /** How far it is with the mails counted in; {@link RefusedException} when no mail can be stored any more. */
    P store(CallContext call, P place, List<FileMail> mails, MailDirection direction) {
        Outcome<P> all = attempt(call, place, mails, direction);
        if (all != null && all.isDone()) {
            return all.orThrow();
        }
        P soFar = place;
        for (FileMail mail : mails) {
            soFar = alone(call, soFar, mail, direction);
        }
        return soFar;
    }

    private P alone(CallContext call, P place, FileMail mail, MailDirection direction) {
        Outcome<P> outcome = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            outcome = attempt(call, place, List.of(mail), direction);
            if (outcome == null) {
                return inTransaction(call, place, List.of(mail.notStorable()), direction)
                        .orThrow();
            }
            if (!(outcome.refusal() instanceof Refusal.Conflict)) {
                return outcome.orThrow();
            }
        }
        return outcome.orThrow();
    }

    /** Null when it ended in a fault, which the guard has logged. */
    private Outcome<P> attempt(CallContext call, P place, List<FileMail> mails, MailDirection direction) {
        try {
            return inTransaction(call, place, mails, direction);
        } catch (KontorFault logged) {
            return null;
        }
    }

    private Outcome<P> inTransaction(CallContext call, P place, List<FileMail> mails, MailDirection direction) {
        return guard.write(call, source.permission(), caller -> {
            RunCounts counts = RunCounts.NONE;
            List<FileMail> readable = new ArrayList<>();
            for (FileMail mail : mails) {
                if (mail.result() instanceof MailReader.Unreadable cause) {
                    boolean listed = source.unreadable(caller, place, mail.listed(cause.reason()));
                    counts = listed ? counts.oneUnreadable() : counts;
                } else {
                    readable.add(mail);
                }
            }
            if (!readable.isEmpty()) {
                counts = counts.plus(intake.take(caller, readable, direction, source.origin(place)));
            }
            return Outcome.done(source.counted(caller, place, counts, mails));
        });
    }
}
