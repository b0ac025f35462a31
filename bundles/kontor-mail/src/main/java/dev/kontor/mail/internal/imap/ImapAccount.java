package dev.kontor.mail.internal.imap;

import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;

/** Where and as whom to log in. Never says the password. */
public record ImapAccount(String host, int port, MailboxSecurity security, String login, String password) {

    public static ImapAccount of(MailboxData data, String password) {
        return new ImapAccount(data.host(), data.port(), data.security(), data.login(), password);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
