package dev.kontor.mail.internal.smtp;

import dev.kontor.messaging.transport.Transmission;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failure means for the mail: by the server's own code where it has given one, else by how far we were. */
final class SmtpFailure {
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    /** A refusal of the server. */
    private record Answer(int code, String text, boolean recipient) {}

    private SmtpFailure() {}

    static Transmission of(MessagingException failure, boolean handedOver) {
        if (failure instanceof AuthenticationFailedException) {
            return new Transmission.Postponed("login", null);
        }
        Answer worst = answers(failure).stream()
                .filter(answer -> answer.code() >= TEMPORARY)
                .max(Comparator.comparingInt(Answer::code))
                .orElse(null);
        if (worst == null) {
            return handedOver
                    ? new Transmission.Doubtful("no-answer", null)
                    : new Transmission.Postponed("not-reached", null);
        }
        return worst.code() >= PERMANENT
                ? new Transmission.Refused(worst.recipient() ? "recipient-refused" : "refused", worst.text())
                : new Transmission.Postponed("not-now", worst.text());
    }

    private static List<Answer> answers(MessagingException failure) {
        List<Answer> answers = new ArrayList<>();
        Exception next = failure;
        while (next instanceof MessagingException each) {
            if (each instanceof SMTPAddressFailedException address) {
                answers.add(new Answer(address.getReturnCode(), address.getMessage(), true));
            } else if (each instanceof SMTPSendFailedException send) {
                answers.add(new Answer(send.getReturnCode(), send.getMessage(), false));
            }
            next = each.getNextException();
        }
        return answers;
    }
}
