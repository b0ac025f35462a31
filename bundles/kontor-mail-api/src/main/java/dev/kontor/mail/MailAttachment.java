package dev.kontor.mail;

/**
 * A part of a mail that isn't its text.
 *
 * @param name its file name, or null when it has none
 * @param type its media type as the mail claims it, for example {@code application/pdf}
 * @param size its decoded size in bytes
 */
public record MailAttachment(String name, String type, long size) {}
