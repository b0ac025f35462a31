package dev.kontor.mail.internal.application;

import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.mail.MailAddress;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.mime.DeliveryStatus;
import dev.kontor.mail.internal.mime.DeliveryStatus.Fate;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.transport.DeliveryReported;
import dev.kontor.messaging.transport.OutgoingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A29: tells whoever has sent a mail what came back of it. Which of them the tenant has sent is not known here. */
final class AnswersToSentMails {
    private static final Pattern OURS = Pattern.compile(OutgoingMessage.MAIL_ID);

    private final Events events;

    AnswersToSentMails(Events events) {
        this.events = events;
    }

    /** Whether it may be a copy of a mail that Kontor has sent. */
    static boolean looksLikeOurs(MailMessage mail) {
        return mail.direction() == Direction.OUT && ours(mail.messageId());
    }

    private static boolean ours(String messageId) {
        return messageId != null && OURS.matcher(messageId).matches();
    }

    void tell(Caller caller, FileMail source, MailMessage mail) {
        boolean report =
                mail.attachments().stream().anyMatch(attachment -> DeliveryStatus.TYPE.equals(attachment.type()));
        List<String> answered = answered(mail);
        if (!report && answered.isEmpty()) {
            return;
        }
        DeliveryStatus.Reading read = read(source);
        if (read.report().isPresent()) {
            String about = read.report().get().messageId();
            fates(read.report().get(), about == null ? answered : List.of(about), mail)
                    .forEach(each -> raise(caller, mail, each));
        } else if (read.byAPerson() && mail.direction() == Direction.IN) {
            sender(mail)
                    .ifPresent(from -> answered.forEach(id -> raise(
                            caller,
                            mail,
                            new DeliveryReported(
                                    id, DeliveryState.REPLIED, from, false, null, null, mail.occurredAt()))));
        }
    }

    private static List<String> answered(MailMessage mail) {
        List<String> ids = new ArrayList<>(mail.references());
        ids.add(mail.inReplyTo());
        return ids.stream().filter(AnswersToSentMails::ours).distinct().toList();
    }

    private static List<DeliveryReported> fates(DeliveryStatus report, List<String> about, MailMessage mail) {
        List<DeliveryReported> fates = new ArrayList<>();
        for (Fate fate : report.fates()) {
            for (String id : about) {
                fates.add(new DeliveryReported(
                        id,
                        fate.failed() ? DeliveryState.BOUNCED : DeliveryState.DELIVERED,
                        fate.recipient(),
                        true,
                        fate.failed() ? fate.status() : null,
                        fate.failed() ? fate.diagnostic() : null,
                        mail.occurredAt()));
            }
        }
        return fates;
    }

    private static Optional<String> sender(MailMessage mail) {
        return mail.addresses().stream()
                .filter(each -> each.role() == ParticipantRole.FROM)
                .map(MailAddress::address)
                .findFirst();
    }

    private static DeliveryStatus.Reading read(FileMail source) {
        try (InputStream in = source.bytes().open()) {
            return DeliveryStatus.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void raise(Caller caller, MailMessage mail, DeliveryReported reported) {
        events.raise(caller, DeliveryReported.TYPE, "delivery/" + mail.id(), mail.occurredAt(), reported);
    }
}
