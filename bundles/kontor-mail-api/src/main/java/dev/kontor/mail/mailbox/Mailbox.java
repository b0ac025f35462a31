package dev.kontor.mail.mailbox;

import dev.kontor.kernel.Identified;

/**
 * A mailbox as it is set, and how it goes with it.
 *
 * @param data without the password
 * @param unassigned whether it is nobody's: its mails are seen only by those who keep all mailboxes (W25, Q12)
 */
public record Mailbox(MailboxId id, long version, MailboxData data, boolean unassigned, MailboxState state)
        implements Identified {}
