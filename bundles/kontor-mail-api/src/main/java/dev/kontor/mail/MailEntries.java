package dev.kontor.mail;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;

/**
 * Mails as contact entries, by hand (W22, W71); mailboxes with the action "Kontakt anlegen" do it by themselves.
 * {@code Unavailable} while no module keeps contact entries.
 */
public interface MailEntries {

    /**
     * Imports a file with one mail and makes an entry of it; the same mail again gives the entry that is there.
     * Permissions {@code mail.import} and {@code messaging.write}. {@code Validation(file)} with the reason of an
     * unreadable mail, {@code several} for a file with more than one, {@code empty-file}, {@code too-large}; then
     * nothing is stored. Audited. Must not be called inside a transaction. Idempotent.
     */
    Outcome<MailEntry> take(CallContext call, MailUpload upload);

    /**
     * Makes an entry of a stored mail, for those who see the mail. Permissions {@code mail.read} and
     * {@code messaging.write}. Audited. Idempotent.
     */
    Outcome<MailEntry> take(CallContext call, MailId mail);

    /**
     * The entry of a mail, null in the answer when there is none that the caller sees (A75). Permissions
     * {@code mail.read} and {@code messaging.read}.
     */
    Outcome<MailEntry> of(CallContext call, MailId mail);
}
