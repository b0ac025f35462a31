package dev.kontor.mail.mailbox;

/** What becomes of an incoming mail beside the entry in the timeline (W27). */
public enum MailboxAction {
    /** "Kontakt anlegen": a contact entry too. */
    CONTACT_ENTRY,
    /** Nothing else. */
    ACTIVITY
}
