package dev.kontor.mail.internal.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.kontor.kernel.TenantId;
import dev.kontor.mail.internal.smtp.SmtpSettings.Security;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.OutgoingMessage.Address;
import dev.kontor.messaging.transport.OutgoingMessage.Envelope;
import dev.kontor.messaging.transport.OutgoingMessage.Kind;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.rules.SettingsForm;
import dev.kontor.testing.mail.ScriptedServer;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P7, W2, W8, W9, N5: mails as they go to a mail server, and what its answers mean. */
class SendingBySmtpTest {
    private static final TenantId TENANT = new TenantId("hagedorn");

    @TempDir
    private Path folder;

    private final AtomicInteger handovers = new AtomicInteger();

    /** W8, W9: who is hidden stands on the envelope only; HTML comes with its text; the Message-ID is ours. */
    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Transmission sent = transport(server.getSmtp().getPort(), Security.NONE)
                    .carry(message("Für Sie: Angebot", "<p>Grüße</p>"), handovers::incrementAndGet);
            assertThat(sent).isInstanceOf(Transmission.Taken.class);
            assertThat(handovers).hasValue(1);
            assertThat(server.getReceivedMessages()).hasSize(3);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo("<0190-1@hagedorn.example>");
            assertThat(mail.getSubject()).isEqualTo("Für Sie: Angebot");
            assertThat(mail.getHeader("To", ",")).isEqualTo("=?UTF-8?Q?Frau_M=C3=BCller?= <an@example.org>");
            assertThat(mail.getHeader("Cc", ",")).isEqualTo("cc@example.org");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("Return-Path"))
                    .satisfies(path -> assertThat(path == null ? "<anna@hagedorn.example>" : path[0])
                            .isEqualTo("<anna@hagedorn.example>"));
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            Multipart parts = (Multipart) mail.getContent();
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Grüße");
            assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
        } finally {
            server.stop();
        }
    }

    /** W8: one recipient that the server refuses keeps the mail from all. */
    @Test
    void a_refused_recipient_means_nothing_went_out() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", "550 no such user"))) {
            Transmission refused = carry(server);
            assertThat(refused).isInstanceOfSatisfying(Transmission.Refused.class, why -> {
                assertThat(why.reason()).isEqualTo("recipient-refused");
                assertThat(why.detail()).contains("550 no such user");
            });
            assertThat(server.heard).doesNotContain("DATA");
            assertThat(handovers).hasValue(0);
        }
    }

    /** N5, A28: the server's own code decides; where it gives none after the end of the data, nobody knows. */
    @Test
    void each_answer_means_what_smtp_says() throws Exception {
        assertThat(carry(Map.of("MAIL", "451 busy"))).isInstanceOf(Transmission.Postponed.class);
        assertThat(carry(Map.of("RCPT", "450 greylisted"))).isInstanceOf(Transmission.Postponed.class);
        assertThat(carry(Map.of("DATA", "554 spam"))).isInstanceOf(Transmission.Refused.class);
        assertThat(carry(Map.of("DATA", ""))).isInstanceOf(Transmission.Postponed.class);
        assertThat(handovers).hasValue(0);
        assertThat(carry(Map.of(".", "452 full"))).isInstanceOf(Transmission.Postponed.class);
        assertThat(carry(Map.of(".", "550 spam"))).isInstanceOf(Transmission.Refused.class);
        assertThat(carry(Map.of(".", ""))).isInstanceOf(Transmission.Doubtful.class);
        assertThat(carry(Map.of("QUIT", ""))).isInstanceOf(Transmission.Taken.class);
        assertThat(handovers).hasValue(4);
    }

    /** N5: who was overtaken doesn't end the data, so the server has no mail. */
    @Test
    void a_mail_that_must_not_be_handed_over_is_not_ended() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            SmtpTransport transport = transport(server.port(), Security.NONE);
            assertThatThrownBy(() -> transport.carry(message("Angebot", null), () -> {
                        throw new IllegalStateException("overtaken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(server.heard).contains("DATA").doesNotContain(".");
        }
    }

    /** W2: a server that is away, has no TLS or a certificate that nobody vouches for gets neither password nor mail. */
    @Test
    void nothing_goes_out_unprotected() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            SmtpTransport transport = transport(server.port(), Security.STARTTLS);
            assertThat(transport.reachable(TENANT)).isFalse();
            assertThat(transport.carry(message("Angebot", null), handovers::incrementAndGet))
                    .isInstanceOf(Transmission.Postponed.class);
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
        }
        GreenMail tls = new GreenMail(ServerSetupTest.SMTPS.dynamicPort());
        tls.start();
        try {
            SmtpTransport transport = transport(tls.getSmtps().getPort(), Security.TLS);
            assertThat(transport.reachable(TENANT)).isFalse();
            assertThat(transport.carry(message("Angebot", null), handovers::incrementAndGet))
                    .isInstanceOf(Transmission.Postponed.class);
        } finally {
            tls.stop();
        }
        assertThat(transport(1, Security.NONE).reachable(TENANT)).isFalse();
        assertThat(new SmtpTransport(() -> SmtpSettings.of(new SettingsForm(Map.of()))).reachable(TENANT))
                .isFalse();
        assertThat(handovers).hasValue(0);
    }

    /** W2: the password is read from its file at each connection; a wrong one is no failure of the mail. */
    @Test
    void the_password_comes_from_its_file() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("kontor@hagedorn.example", "kontor", "right");
        server.getManagers().getUserManager().setAuthRequired(true);
        server.start();
        try {
            Path file = Files.writeString(folder.resolve("password"), "wrong\n");
            SettingsForm form = new SettingsForm(Map.of(
                    "host", "127.0.0.1",
                    "port", String.valueOf(server.getSmtp().getPort()),
                    "security", "none",
                    "user", "kontor",
                    "password.file", file.toString()));
            SmtpSettings settings = SmtpSettings.of(form);
            assertThat(form.problems()).isEmpty();
            assertThat(settings.toString()).doesNotContain("wrong");
            SmtpTransport transport = new SmtpTransport(() -> settings);
            assertThat(transport.carry(message("Angebot", null), handovers::incrementAndGet))
                    .isEqualTo(new Transmission.Postponed("login", null));
            Files.writeString(file, "right\n");
            assertThat(transport.carry(message("Angebot", null), handovers::incrementAndGet))
                    .isInstanceOf(Transmission.Taken.class);
        } finally {
            server.stop();
        }
    }

    private Transmission carry(Map<String, String> answers) throws IOException {
        try (ScriptedServer server = new ScriptedServer(answers)) {
            return carry(server);
        }
    }

    private Transmission carry(ScriptedServer server) {
        return transport(server.port(), Security.NONE).carry(message("Angebot", null), handovers::incrementAndGet);
    }

    private static SmtpTransport transport(int port, Security security) {
        SmtpSettings settings = new SmtpSettings("127.0.0.1", port, security, "", null, 20_000);
        return new SmtpTransport(() -> settings);
    }

    private static OutgoingMessage message(String subject, String html) {
        return new OutgoingMessage(
                TENANT,
                "0190-1@hagedorn.example",
                Instant.parse("2026-03-02T09:00:00Z"),
                new Address("anna@hagedorn.example", "Anna"),
                List.of(
                        new Envelope(Kind.TO, new Address("an@example.org", "Frau Müller")),
                        new Envelope(Kind.CC, new Address("cc@example.org", null)),
                        new Envelope(Kind.BCC, new Address("bcc@example.org", null))),
                null,
                subject,
                "Grüße",
                html);
    }
}
