package dev.kontor.mail;

import java.io.InputStream;

/**
 * A file with mails: one mail ({@code .eml}) or a mailbox (mbox).
 *
 * @param fileName as the user knows it, 1 to 255 characters; it is only shown, never opened
 * @param content its bytes; read once, not closed
 * @param size how many bytes there are, or null when that isn't known; only for the progress
 */
public record MailUpload(String fileName, InputStream content, Long size) {}
