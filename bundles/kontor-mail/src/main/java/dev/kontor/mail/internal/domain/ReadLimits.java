package dev.kontor.mail.internal.domain;

/**
 * How much of a hostile mail is read before it counts as unreadable.
 *
 * @param mailBytes the largest mail, in bytes
 * @param parts the most parts of a mail, those of attached mails included
 * @param depth the deepest nesting of parts
 */
public record ReadLimits(long mailBytes, int parts, int depth) {}
