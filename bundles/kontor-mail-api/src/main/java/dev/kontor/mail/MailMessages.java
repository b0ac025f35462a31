package dev.kontor.mail;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.io.OutputStream;
import java.util.List;

/**
 * The mails that were stored (A20, A21). Each method gives whoever has the permission {@code kernel.read-email} any
 * mail, and others those that they brought in themselves; what they may not read is {@code NotFound} (A48, A50).
 */
public interface MailMessages {

    /** Permission {@code mail.read}. */
    Outcome<MailMessage> get(CallContext call, MailId id);

    /**
     * The contacts that have an address of the mail now, sender first; of an address that several have, all of them
     * (A23, A25). Only the first 50 addresses are looked up. Permissions {@code mail.read} and {@code contacts.read};
     * {@code Unavailable} without a contacts module.
     */
    Outcome<List<MailContact>> contacts(CallContext call, MailId id);

    /**
     * The mails that answer each other, this one among them, the oldest first (A30): by their reply headers, of both
     * directions and of all mailboxes. Those that the caller may not read are left out; at most 200, the latest.
     * Permission {@code mail.read}.
     */
    Outcome<List<MailInThread>> thread(CallContext call, MailId id);

    /**
     * Writes the content of an attachment. {@code NotFound(attachment)} when there is none of that number, or when it is
     * an attached mail: that one is part of the {@link #original}. Permission {@code mail.read}.
     *
     * @param number its place in {@link MailMessage#attachments()}, from 0
     */
    Outcome<MailAttachment> attachment(CallContext call, MailId id, int number, OutputStream target);

    /**
     * The HTML of a mail as a whole document that is safe to show: no script, form, style of the sender, or address
     * that is loaded from elsewhere; pictures only if the mail brings them along. {@code NotFound} when it has no HTML.
     * Permission {@code mail.read}.
     */
    Outcome<String> html(CallContext call, MailId id);

    /**
     * Writes the mail as it came, byte for byte (in an mbox without the line and the marks that belong to the mbox).
     * Permission {@code mail.read}.
     */
    Outcome<Void> original(CallContext call, MailId id, OutputStream target);
}
