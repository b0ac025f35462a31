package dev.kontor.mail.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kernel.Outcome;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.MailId;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.application.MailKontor;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** W71, A20: what the resources make of a request; kontor-web does the rest. */
class MailOverRestTest {

    private static final String MAIL = "From: a@example.org\nContent-Type: text/html\n\n<p>x</p>";

    private final MailKontor mail =
            new MailKontor(Database.H2, new ImportSettings(new ReadLimits(10_000, 100, 10), 1_000, 1, 1));

    private final ImportResource imports = new ImportResource(mail.imports());
    private final MessageResource messages = new MessageResource(mail.messages(), mail.spool);

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void an_upload_is_taken_under_its_decoded_name() {
        Response answer = imports.begin(mail.anna, "Gr%C3%BC%C3%9Fe%20+1.eml", stream(MAIL));
        ImportRun run = (ImportRun) ((Outcome<?>) answer.getEntity()).orThrow();
        assertThat(run.fileName()).isEqualTo("Grüße +1.eml");
    }

    @Test
    void a_name_that_is_no_name_is_a_bad_request() {
        assertThatThrownBy(() -> imports.begin(mail.anna, "%zz", stream(MAIL))).isInstanceOf(BadRequestException.class);
        Outcome<?> refused =
                (Outcome<?>) imports.begin(mail.anna, null, stream(MAIL)).getEntity();
        assertThat(refused.refusal().code()).isEqualTo("validation");
    }

    @Test
    void a_file_that_is_too_large_has_its_own_status() {
        Response answer = imports.begin(mail.anna, "large.mbox", stream("x".repeat(1_001)));
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        FileTooLarge problem = (FileTooLarge) answer.getEntity();
        assertThat(problem.code()).isEqualTo("too-large");
        assertThat(problem.problems().get(0).params()).containsEntry("max", "1000");
    }

    @Test
    void html_comes_with_a_policy_that_runs_and_loads_nothing() {
        mail.run(MAIL);
        Response answer = messages.html(mail.anna, mail.onlyMail().id());
        assertThat(answer.getMediaType()).hasToString("text/html;charset=utf-8");
        assertThat(answer.getHeaderString("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .contains("sandbox")
                .doesNotContain("script", "allow-same-origin", "http");
        assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_original_is_a_file_to_keep() throws IOException {
        mail.run(MAIL);
        Response answer = messages.original(mail.anna, mail.onlyMail().id());
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(target);
        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo(MAIL);
        assertThat(answer.getHeaderString("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(MAIL.length()));
    }

    @Test
    void what_is_not_there_is_refused_without_a_file() throws IOException {
        MailId unknown = new MailId(UUID.randomUUID());
        for (Response answer :
                new Response[] {messages.html(mail.anna, unknown), messages.original(mail.anna, unknown)}) {
            assertThat(((Outcome<?>) answer.getEntity()).refusal().code()).isEqualTo("not-found");
        }
        assertThat(mail.spool.files()).isEmpty();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
