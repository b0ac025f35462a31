package dev.kontor.mail.internal.application;

import dev.kontor.mail.internal.domain.MailboxProblem;
import dev.kontor.mail.internal.imap.ImapAccount;
import dev.kontor.mail.internal.imap.ImapConnection;
import dev.kontor.mail.internal.imap.ImapFailure;
import dev.kontor.mail.internal.imap.ImapFolder;
import dev.kontor.mail.internal.imap.ImapServers;
import dev.kontor.mail.mailbox.MailboxCheck;
import dev.kontor.mail.mailbox.MailboxData;

/** Goes the way that a look goes, without reading a mail. */
final class ConnectionTest {

    private final ImapServers servers;

    ConnectionTest(ImapServers servers) {
        this.servers = servers;
    }

    MailboxCheck of(MailboxData data, String password) {
        try (ImapConnection connection = servers.connect(ImapAccount.of(data, password))) {
            boolean idle = connection.hasIdle();
            try (ImapFolder inbox = connection.inbox()) {
                return withSent(data, connection, idle, inbox.count());
            }
        } catch (ImapFailure failure) {
            return new MailboxCheck(failure.problem().word(), false, null, null);
        }
    }

    private static MailboxCheck withSent(MailboxData data, ImapConnection connection, boolean idle, long mails)
            throws ImapFailure {
        if (!data.sent()) {
            return new MailboxCheck(null, idle, mails, null);
        }
        try {
            String sent = connection.sentFolder(data.sentFolder()).orElse(null);
            String problem = sent == null ? MailboxProblem.FOLDER_MISSING.word() : null;
            return new MailboxCheck(problem, idle, mails, sent);
        } catch (ImapFailure failure) {
            return new MailboxCheck(failure.problem().word(), idle, mails, null);
        }
    }
}
