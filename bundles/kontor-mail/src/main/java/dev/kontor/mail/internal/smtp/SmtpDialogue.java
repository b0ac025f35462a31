package dev.kontor.mail.internal.smtp;

import dev.kontor.messaging.transport.Handover;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to a mail server, for one mail. The end of the data is the point of no return: only from there on may the
 * server have taken the mail, so it is stored before.
 */
final class SmtpDialogue extends SMTPTransport {
    private final Handover handover;
    private boolean handedOver;
    private String answerToData;

    SmtpDialogue(Session session, Handover handover) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.handover = handover;
    }

    /** Whether the server may have taken the mail. */
    boolean handedOver() {
        return handedOver;
    }

    /** Whether it said that it has. */
    boolean taken() {
        return answerToData != null;
    }

    String answerToData() {
        return answerToData;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handover.pass();
        handedOver = true;
        super.finishData();
        answerToData = getLastServerResponse().strip();
    }
}
