package dev.kontor.mail.internal.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** A mail server in this process, with accounts whose password is their name. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server;

    MailServer() {
        server = new GreenMail(
                new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "imaps")});
        server.start();
    }

    int port() {
        return server.getImap().getPort();
    }

    int tlsPort() {
        return server.getImaps().getPort();
    }

    void account(String name) {
        try {
            server.getUserManager().createUser(name + "@example.com", name, name);
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    void deliver(String account, String mail) {
        append(account, "INBOX", mail);
    }

    void append(String account, String folder, String mail) {
        try {
            MimeMessage message = new MimeMessage(
                    GreenMailUtil.getSession(server.getImap().getServerSetup()),
                    new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            folder(account, folder).appendMessage(message, new Flags(), new Date());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same mails under other numbers, as after a move of the server. */
    void renumber(String account) {
        try {
            MailFolder inbox = folder(account, "INBOX");
            List<String> mails = inbox.getMessages().stream()
                    .map(stored -> GreenMailUtil.getWholeMessage(stored.getMimeMessage()))
                    .toList();
            inbox.deleteAllMessages();
            server.getManagers().getImapHostManager().getStore().deleteMailbox(inbox);
            GreenMailUser user = server.getUserManager().getUser(account);
            server.getManagers().getImapHostManager().createMailbox(user, "INBOX");
            mails.forEach(mail -> deliver(account, mail.replace("\r\n", "\n")));
        } catch (FolderException | com.icegreen.greenmail.imap.AuthorizationException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder folder(String account, String name) {
        var manager = server.getManagers().getImapHostManager();
        GreenMailUser user = server.getUserManager().getUser(account);
        try {
            MailFolder found = manager.getFolder(user, name);
            return found != null ? found : manager.createMailbox(user, name);
        } catch (FolderException | com.icegreen.greenmail.imap.AuthorizationException e) {
            throw new IllegalStateException(e);
        }
    }

    MailboxData mailbox(String account, MailboxAssignment assignment) {
        return mailbox(account, account, port(), MailboxSecurity.NONE, assignment);
    }

    static MailboxData mailbox(
            String account, String password, int port, MailboxSecurity security, MailboxAssignment assignment) {
        return new MailboxData(
                account,
                account + "@example.com",
                "127.0.0.1",
                port,
                security,
                account,
                password,
                LocalDate.of(2000, 1, 1),
                MailboxAction.ACTIVITY,
                true,
                null,
                assignment,
                5,
                true);
    }

    static MailboxAssignment of(String user) {
        return new MailboxAssignment(List.of(new UserId(user)), List.of(), false);
    }

    static MailboxAssignment ofTeam(String team) {
        return new MailboxAssignment(List.of(), List.of(new TeamId(team)), false);
    }

    static MailboxAssignment ofAll() {
        return new MailboxAssignment(List.of(), List.of(), true);
    }

    static String mail(String id, String from, String subject) {
        return "Message-ID: <" + id + "@example.org>\nDate: Mon, 2 Feb 2026 10:00:00 +0000\nFrom: " + from
                + "\nTo: us@example.com\nSubject: " + subject + "\n\nHello " + id + "\n";
    }

    @Override
    public void close() {
        server.stop();
    }
}
