package dev.kontor.mail.mailbox;

import java.time.LocalDate;

/**
 * What is set of a mailbox.
 *
 * @param name how it is called in lists, up to 200 characters
 * @param address its e-mail address: mails from it count as outgoing; or null
 * @param host of the IMAP server, up to 255 characters
 * @param port 1 to 65535
 * @param login up to 320 characters
 * @param password up to 500 characters; null leaves the one that is stored, and is never given back
 * @param since mails that the server got before this day are left alone
 * @param sent whether the folder of sent mails is read too (A67)
 * @param sentFolder its name on the server, or null: then the one that the server marks, or that is called like one
 * @param pollMinutes after how many minutes it is looked at where the server doesn't tell of new mails, 1 to 1440
 * @param active whether it is looked at
 */
public record MailboxData(
        String name,
        String address,
        String host,
        int port,
        MailboxSecurity security,
        String login,
        String password,
        LocalDate since,
        MailboxAction action,
        boolean sent,
        String sentFolder,
        MailboxAssignment assignment,
        int pollMinutes,
        boolean active) {

    /** Without the password. */
    @Override
    public String toString() {
        return "MailboxData[" + name + ", " + host + ":" + port + "]";
    }
}
