package dev.kontor.mail.internal.smtp;

import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.OutgoingMessage.Address;
import dev.kontor.messaging.transport.OutgoingMessage.Envelope;
import dev.kontor.messaging.transport.OutgoingMessage.Kind;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A message as a mail (W8, W9): whoever gets it hidden stands on the envelope only. */
final class OutgoingMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private OutgoingMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeMessage of(Session session, OutgoingMessage message) throws MessagingException {
        OutgoingMail mail = new OutgoingMail(session, message.id());
        mail.setFrom(address(message.sender()));
        for (Envelope recipient : message.recipients()) {
            if (recipient.kind() != Kind.BCC) {
                Message.RecipientType type =
                        recipient.kind() == Kind.TO ? Message.RecipientType.TO : Message.RecipientType.CC;
                mail.addRecipient(type, address(recipient.address()));
            }
        }
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(message.at()));
        if (message.html() == null) {
            mail.setText(message.text(), UTF_8);
        } else {
            mail.setContent(alternatives(message));
        }
        mail.saveChanges();
        return mail;
    }

    static InternetAddress[] envelope(OutgoingMessage message) throws MessagingException {
        InternetAddress[] envelope = new InternetAddress[message.recipients().size()];
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = address(message.recipients().get(i).address());
        }
        return envelope;
    }

    /** The best one last (RFC 2046). */
    private static MimeMultipart alternatives(OutgoingMessage message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(Address address) throws MessagingException {
        try {
            return new InternetAddress(address.email(), address.name(), UTF_8);
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Fixed when it was queued, so that a second copy would be recognised as one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
