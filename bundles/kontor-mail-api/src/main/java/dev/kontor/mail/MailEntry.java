package dev.kontor.mail;

import dev.kontor.kernel.interaction.SourceRef;

/**
 * A mail and the contact entry of it.
 *
 * @param entry points to the entry, wherever contact entries are kept; or null
 * @param known whether the entry was there before
 */
public record MailEntry(MailId mail, SourceRef entry, boolean known) {}
