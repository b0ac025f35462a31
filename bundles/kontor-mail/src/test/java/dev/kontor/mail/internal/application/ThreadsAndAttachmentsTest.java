package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.Refusal;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailInThread;
import dev.kontor.mail.MailMessage;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A30, A20: mails that answer each other stand together, and what is attached can be saved. */
@ParameterizedClass
@EnumSource(Database.class)
class ThreadsAndAttachmentsTest {

    private final MailKontor mail;

    ThreadsAndAttachmentsTest(Database database) {
        mail = new MailKontor(database);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    /** A30: by References or by In-Reply-To alone, in whatever order they come. */
    @Test
    void mails_that_answer_each_other_are_one_thread() {
        MailMessage third = take("3", "In-Reply-To: <2@x>\nReferences: <1@x> <2@x>\n", 3);
        MailMessage first = take("1", "", 1);
        MailMessage second = take("2", "In-Reply-To: <1@x>\n", 2);
        MailMessage fourth = take("4", "In-Reply-To: <3@x>\n", 4);
        MailMessage other = take("5", "", 5);
        List<MailId> together = List.of(first.id(), second.id(), third.id(), fourth.id());
        for (MailMessage one : List.of(first, second, third, fourth)) {
            assertThat(mail.messages().thread(mail.anna, one.id()).orThrow())
                    .extracting(MailInThread::id)
                    .isEqualTo(together);
        }
        assertThat(mail.messages().thread(mail.anna, other.id()).orThrow()).hasSize(1);
    }

    /** A20: decoded, by its place; a mail that is attached is part of the original. */
    @Test
    void an_attachment_is_given_as_its_sender_attached_it() {
        mail.run("From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nHello\n"
                + "--b\nContent-Type: message/rfc822\n\nFrom: c@example.org\n\nforwarded\n"
                + "--b\nContent-Type: application/x-thing; name=a.bin\nContent-Transfer-Encoding: base64\n\nAAEC/w==\n"
                + "--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n"
                + "--b--\n");
        MailMessage message = mail.onlyMail();
        assertThat(message.attachments()).hasSize(3);
        assertThat(attachment(message, 1)).containsExactly(0, 1, 2, -1);
        assertThat(new String(attachment(message, 2), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("BEGIN:VCALENDAR");
        for (int number : new int[] {-1, 0, 3}) {
            assertThat(mail.messages()
                            .attachment(mail.anna, message.id(), number, new ByteArrayOutputStream())
                            .refusal())
                    .isInstanceOf(Refusal.NotFound.class);
        }
    }

    private byte[] attachment(MailMessage message, int number) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        mail.messages().attachment(mail.anna, message.id(), number, target).orThrow();
        return target.toByteArray();
    }

    private MailMessage take(String id, String headers, int hour) {
        mail.run("Message-ID: <" + id + "@x>\nDate: Mon, 2 Feb 2026 0" + hour + ":00:00 +0000\n" + headers
                + "From: a@example.org\nSubject: s\n\n" + id);
        return mail.onlyMail();
    }
}
