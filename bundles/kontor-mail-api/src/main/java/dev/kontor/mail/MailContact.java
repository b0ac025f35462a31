package dev.kontor.mail;

import dev.kontor.kernel.ContactId;

/**
 * A contact whom a mail names (A23).
 *
 * @param address the address of the mail by which it was found
 */
public record MailContact(ContactId contact, String displayName, String address) {}
