package dev.kontor.mail.mailbox;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.mail.UnreadableMail;
import java.util.List;

/**
 * Mailboxes that are watched over IMAP (A24, W24–W27). With the permission {@code mail.mailbox} users keep mailboxes
 * that are theirs alone; with {@code mail.mailbox-any} beside it all of them, others are {@code NotFound} without it.
 * No method gives a password back.
 */
public interface Mailboxes {

    /** By name. */
    Outcome<List<Mailbox>> list(CallContext call);

    Outcome<Mailbox> get(CallContext call, MailboxId id);

    /**
     * Adds a mailbox, which is looked at at once if it is active. {@code Validation} by the limits of
     * {@link MailboxData} and for employees and teams that aren't there; {@code Forbidden(mail.mailbox-any)} for one
     * that isn't the caller's alone. Audited.
     */
    Outcome<Mailbox> create(CallContext call, MailboxData data);

    /**
     * Changes a mailbox. {@code Validation} and {@code Forbidden} as above, and {@code Validation(password required)}
     * when host, port, security or login change without it: a stored password goes to nobody else. Where it stands in
     * the mailbox is forgotten if host or login change: mails that are known are recognised. Audited.
     */
    Outcome<Mailbox> change(CallContext call, MailboxId id, long version, MailboxData data);

    /** Forgets the mailbox and its password; its mails stay. Audited. */
    Outcome<Void> delete(CallContext call, MailboxId id);

    /** Tries settings out, without storing anything; the password must be given. */
    Outcome<MailboxCheck> test(CallContext call, MailboxData data);

    /** Tries a stored mailbox out. */
    Outcome<MailboxCheck> test(CallContext call, MailboxId id);

    /** Lets the mailbox be looked at within seconds, whatever pause it makes. */
    Outcome<Mailbox> look(CallContext call, MailboxId id);

    /** Its mails that can't be read, by their number on the server. */
    Outcome<Slice<UnreadableMail>> unreadable(CallContext call, MailboxId id, PageRequest page);

    /** To whom the caller can assign a mailbox: with {@code mail.mailbox-any} to everybody, else to themselves. */
    Outcome<MailboxAssignees> assignees(CallContext call);
}
