package dev.kontor.mail.internal.domain;

import dev.kontor.mail.MailAddress;
import dev.kontor.mail.MailAttachment;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a mail says, as far as it can be read, before any rule of ours decides about it.
 *
 * @param date its Date header, or null when that is missing or can't be read
 * @param arrival when the last mail server took it, or null
 * @param fingerprint see {@link MailFingerprint}
 * @param text the plain text, or the text of the HTML; null when it has none
 */
public record ParsedMail(
        String messageId,
        String inReplyTo,
        List<String> references,
        String subject,
        Instant date,
        Instant arrival,
        List<MailAddress> addresses,
        String text,
        boolean hasHtml,
        List<MailAttachment> attachments,
        Set<MailFlag> flags,
        String fingerprint) {}
