package dev.kontor.mail.internal.smtp;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.Handover;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives mails to the mail server of the installation. */
public final class SmtpTransport implements MessageTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);
    private static final int PROBE_MILLIS = 5_000;
    private static final long PROBE_COUNTS_NANOS = Duration.ofSeconds(5).toNanos();

    /** What asking the server came to, for whom asks again within a moment. */
    private record Probe(SmtpSettings settings, boolean up, long at) {}

    private final SmtpSettings.Current settings;
    private volatile Probe probe;

    public SmtpTransport(SmtpSettings.Current settings) {
        this.settings = settings;
    }

    @Override
    public SendingWay way() {
        return SendingWay.EMAIL;
    }

    @Override
    public boolean reachable(TenantId tenant) {
        SmtpSettings now = settings.get();
        Probe last = probe;
        boolean fresh =
                last != null && last.settings().equals(now) && System.nanoTime() - last.at() < PROBE_COUNTS_NANOS;
        if (!fresh) {
            last = new Probe(now, answers(now), System.nanoTime());
            probe = last;
        }
        return last.up();
    }

    private static boolean answers(SmtpSettings settings) {
        if (settings.host().isEmpty()) {
            return false;
        }
        Session session = session(settings, Math.min(PROBE_MILLIS, settings.timeoutMillis()), null);
        try (SmtpDialogue dialogue = new SmtpDialogue(session, () -> {})) {
            dialogue.connect(settings.host(), settings.port(), user(settings), settings.password());
            return true;
        } catch (MessagingException | IOException away) {
            LOG.info(
                    "The mail server {}:{} is not reachable: {}",
                    settings.host(),
                    settings.port(),
                    away.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public Transmission carry(OutgoingMessage message, Handover handover) {
        SmtpSettings now = settings.get();
        if (now.host().isEmpty()) {
            return new Transmission.Postponed("no-service", null);
        }
        Session session = session(now, now.timeoutMillis(), message.sender().email());
        SmtpDialogue dialogue = new SmtpDialogue(session, handover);
        try (dialogue) {
            MimeMessage mail = OutgoingMail.of(session, message);
            dialogue.connect(now.host(), now.port(), user(now), now.password());
            dialogue.sendMessage(mail, OutgoingMail.envelope(message));
            return new Transmission.Taken(dialogue.answerToData());
        } catch (MessagingException failure) {
            return dialogue.taken()
                    ? new Transmission.Taken(dialogue.answerToData())
                    : SmtpFailure.of(failure, dialogue.handedOver());
        } catch (IOException noPassword) {
            LOG.error(
                    "The password of the mail server can't be read: {}",
                    noPassword.getClass().getSimpleName());
            return new Transmission.Postponed("login", null);
        }
    }

    private static String user(SmtpSettings settings) {
        return settings.user().isEmpty() ? null : settings.user();
    }

    private static Session session(SmtpSettings settings, int timeoutMillis, String sender) {
        Properties properties = new Properties();
        boolean startTls = settings.security() == SmtpSettings.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == SmtpSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.connectiontimeout", String.valueOf(timeoutMillis));
        properties.put("mail.smtp.timeout", String.valueOf(timeoutMillis));
        properties.put("mail.smtp.writetimeout", String.valueOf(timeoutMillis));
        if (sender != null) {
            properties.put("mail.smtp.from", sender);
        }
        return Session.getInstance(properties);
    }
}
