/** Mailboxes that are watched over IMAP, as hosts and other features call them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.mail.mailbox;
