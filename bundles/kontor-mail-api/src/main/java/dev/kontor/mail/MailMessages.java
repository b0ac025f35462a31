package dev.kontor.mail;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.io.OutputStream;

/** The mails that were stored (A20, A21). */
public interface MailMessages {

    /** Permission {@code mail.read}. */
    Outcome<MailMessage> get(CallContext call, MailId id);

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
