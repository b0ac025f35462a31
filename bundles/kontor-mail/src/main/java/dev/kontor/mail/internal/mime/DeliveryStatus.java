package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.PlainText;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What mail servers say of a mail at its recipients (a delivery status notification, RFC 3464).
 *
 * @param messageId of the mail, from its returned head; null when that wasn't returned
 */
public record DeliveryStatus(String messageId, List<Fate> fates) {

    /** What became of the mail at one recipient. */
    public record Fate(String recipient, boolean failed, String status, String diagnostic) {}

    /** What a mail is: a report, or an answer that a person has written; neither when it is garbage. */
    public record Reading(Optional<DeliveryStatus> report, boolean byAPerson) {}

    public static final String TYPE = "message/delivery-status";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryStatus.class);
    private static final Reading GARBAGE = new Reading(Optional.empty(), false);
    /** The report and the head of the mail stand first; what follows is the mail itself. */
    private static final int MUCH = 1024 * 1024;

    private static final int GROUPS = 1_000;
    private static final int DIAGNOSTIC = 300;

    public DeliveryStatus {
        fates = List.copyOf(fates);
    }

    /** Never fails because of what the mail says. */
    public static Reading read(InputStream mail) throws IOException {
        byte[] bytes = mail.readNBytes(MUCH);
        try {
            return reading(new MimeMessage((Session) null, new ByteArrayInputStream(bytes)));
        } catch (MessagingException | IOException | RuntimeException garbage) {
            // without its message, which may quote the mail
            LOG.debug("An answer can't be read: {}", garbage.getClass().getName());
            return GARBAGE;
        }
    }

    private static Reading reading(MimeMessage mail) throws MessagingException, IOException {
        ContentType type = new ContentType(mail.getContentType());
        if (!type.match("multipart/report")) {
            String automatic = mail.getHeader("Auto-Submitted", null);
            return new Reading(Optional.empty(), automatic == null || "no".equalsIgnoreCase(automatic.strip()));
        }
        if (!"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
            return GARBAGE;
        }
        String messageId = null;
        List<Fate> fates = new ArrayList<>();
        MimeMultipart parts = new MimeMultipart(new MimePartDataSource(mail));
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(TYPE)) {
                fates.addAll(fates(content(part)));
            } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
                messageId = id(new InternetHeaders(content(part)));
            }
        }
        return new Reading(Optional.of(new DeliveryStatus(messageId, fates)), false);
    }

    private static InputStream content(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(MUCH));
        }
    }

    private static String id(InternetHeaders head) {
        return Part.withoutBrackets(head.getHeader("Message-ID", null));
    }

    /** The first group of fields is about the mail, each other one about a recipient. */
    private static List<Fate> fates(InputStream status) throws MessagingException, IOException {
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < GROUPS && status.available() > 0; i++) {
            fate(new InternetHeaders(status)).ifPresent(fates::add);
        }
        return fates;
    }

    /** That it is late or was passed on says nothing yet. */
    private static Optional<Fate> fate(InternetHeaders group) {
        String action = value(group, "Action").toLowerCase(Locale.ROOT);
        String original = address(group, "Original-Recipient");
        String recipient = original.isEmpty() ? address(group, "Final-Recipient") : original;
        boolean failed = "failed".equals(action);
        if (recipient.isEmpty() || !failed && !"delivered".equals(action)) {
            return Optional.empty();
        }
        String status = value(group, "Status");
        return Optional.of(new Fate(
                recipient,
                failed,
                status.matches("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}") ? status : null,
                PlainText.cut(PlainText.line(group.getHeader("Diagnostic-Code", " ")), DIAGNOSTIC)));
    }

    private static String value(InternetHeaders group, String field) {
        String value = group.getHeader(field, null);
        return value == null ? "" : value.strip();
    }

    /** Without its type, as in {@code rfc822; kunde@example.org}. */
    private static String address(InternetHeaders group, String field) {
        String value = value(group, field);
        return value.substring(value.indexOf(';') + 1).replaceAll("[<>\\s]", "");
    }
}
