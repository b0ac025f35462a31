package dev.kontor.mail.internal.imap;

import dev.kontor.mail.internal.domain.MailboxProblem;
import dev.kontor.outgoing.ForbiddenTargetException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** The server, or the way to it, failed. Neither message nor cause: they may quote logins, addresses and subjects. */
public final class ImapFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final MailboxProblem problem;

    ImapFailure(MailboxProblem problem) {
        super(problem.word());
        this.problem = problem;
    }

    public MailboxProblem problem() {
        return problem;
    }

    static ImapFailure of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            MailboxProblem problem = problem(cause);
            if (problem != null) {
                return new ImapFailure(problem);
            }
        }
        return new ImapFailure(MailboxProblem.NOT_IMAP);
    }

    /** The library keeps a cause of its own beside Java's. */
    private static Throwable next(Throwable failure) {
        Throwable inner = failure instanceof jakarta.mail.MessagingException mail ? mail.getNextException() : null;
        return inner == null ? failure.getCause() : inner;
    }

    private static MailboxProblem problem(Throwable cause) {
        if (cause instanceof AuthenticationFailedException) {
            return MailboxProblem.LOGIN_REFUSED;
        }
        if (cause instanceof ForbiddenTargetException) {
            return MailboxProblem.ADDRESS_FORBIDDEN;
        }
        if (cause instanceof UnknownHostException) {
            return MailboxProblem.HOST_UNKNOWN;
        }
        if (cause instanceof SocketTimeoutException) {
            return MailboxProblem.TIMEOUT;
        }
        if (cause instanceof GeneralSecurityException || isOfTls(cause)) {
            return MailboxProblem.TLS_FAILED;
        }
        if (cause instanceof FolderNotFoundException) {
            return MailboxProblem.FOLDER_MISSING;
        }
        if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("starttls")) {
            return MailboxProblem.STARTTLS_MISSING;
        }
        if (cause instanceof FolderClosedException
                || cause instanceof StoreClosedException
                || cause instanceof ConnectionException) {
            return MailboxProblem.CONNECTION_LOST;
        }
        if (cause instanceof java.net.ConnectException || cause instanceof java.net.NoRouteToHostException) {
            return MailboxProblem.NOT_REACHABLE;
        }
        if (cause instanceof IOException && cause.getCause() == null) {
            return MailboxProblem.CONNECTION_LOST;
        }
        return cause instanceof ProtocolException && cause.getCause() == null ? MailboxProblem.NOT_IMAP : null;
    }

    /** By its name: this module opens no connections, so it doesn't know the classes of them. */
    private static boolean isOfTls(Throwable cause) {
        return cause instanceof IOException && cause.getClass().getName().startsWith("javax.net.ssl.");
    }
}
