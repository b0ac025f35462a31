package dev.kontor.mail.internal.application;

import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.mail.UnreadableMail;
import java.util.List;

/**
 * Where mails come from, and where it is kept how far that was read.
 *
 * @param <P> how far it was read
 */
public interface MailSource<P> {

    Permission permission();

    MailOrigin origin(P place);

    /** Lists a mail that can't be read; whether it was new. */
    boolean unreadable(Caller caller, P place, UnreadableMail mail);

    /** Writes down how far it is after these mails. */
    P counted(Caller caller, P place, RunCounts counts, List<FileMail> mails);
}
