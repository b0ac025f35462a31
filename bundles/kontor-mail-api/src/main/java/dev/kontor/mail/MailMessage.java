package dev.kontor.mail;

import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.util.List;

/**
 * A mail as it was stored; it never changes.
 *
 * @param messageId its Message-ID without the angle brackets, or null
 * @param inReplyTo the Message-ID of the mail it answers, or null
 * @param references the Message-IDs of its thread, oldest first (A30)
 * @param subject decoded, in one line, or null
 * @param occurredAt its date; when that is missing or in the future, its arrival or the import (Q20), see the flags
 * @param addresses sender first, then recipients
 * @param text its plain text, or the text of its HTML; null when it has none
 * @param hasHtml whether {@link MailMessages#html} gives more than the text
 * @param flags what is odd about it, stable words: {@code date-missing}, {@code date-in-future}, {@code from-missing},
 *     {@code message-id-missing}, {@code message-id-reused}, {@code broken-mime}, {@code charset-unknown},
 *     {@code text-undecodable}, {@code text-cut}, {@code subject-cut}, {@code addresses-cut}, {@code attachments-cut}
 */
public record MailMessage(
        MailId id,
        String messageId,
        String inReplyTo,
        List<String> references,
        Direction direction,
        String subject,
        Instant occurredAt,
        Instant recordedAt,
        List<MailAddress> addresses,
        String text,
        boolean hasHtml,
        List<MailAttachment> attachments,
        List<String> flags,
        long size) {

    public MailMessage {
        references = List.copyOf(references);
        addresses = List.copyOf(addresses);
        attachments = List.copyOf(attachments);
        flags = List.copyOf(flags);
    }
}
