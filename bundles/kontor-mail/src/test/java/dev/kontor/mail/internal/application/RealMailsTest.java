package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.PageRequest;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A14, issue "The main job, on real input": the messages that Apache James mime4j publishes for its own tests, broken
 * ones among them. Every one is stored or listed as unreadable with its reason, none stops the run, none is lost.
 */
@ParameterizedClass
@EnumSource(Database.class)
class RealMailsTest {

    private final MailKontor mail;

    RealMailsTest(Database database) {
        mail = new MailKontor(database);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void each_as_a_file_is_stored_or_listed() {
        Map<String, byte[]> messages = messages();
        assertThat(messages).hasSize(80);
        messages.forEach((name, message) -> {
            ImportRun run = mail.imports()
                    .run(mail.anna, MailKontor.upload(name, message), null)
                    .orThrow();
            assertThat(run.state()).as(name).isEqualTo(ImportState.DONE);
            assertThat(run.stored() + run.duplicates() + run.unreadable())
                    .as(name)
                    .isPositive();
            assertThat(run.bytesRead()).as(name).isEqualTo(message.length);
            assertThat(mail.unreadable(run)).as(name).hasSize((int) run.unreadable());
        });
    }

    @Test
    void all_in_one_mbox_are_stored_or_listed() throws IOException {
        Map<String, byte[]> messages = messages();
        byte[] mbox = mbox(messages);
        ImportRun run = mail.run(mbox);

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.stored() + run.duplicates() + run.unreadable()).isEqualTo(messages.size());
        assertThat(run.stored()).isGreaterThanOrEqualTo(65);
        assertThat(mail.unreadable(run))
                .hasSize((int) run.unreadable())
                .extracting(UnreadableMail::reason)
                .containsOnly("not-a-mail");
        assertThat(mail.told()).hasSize((int) run.stored()).allSatisfy(this::canBeOpened);

        ImportRun again = mail.run(mbox);
        assertThat(again.stored()).isZero();
        assertThat(again.duplicates()).isEqualTo(run.stored() + run.duplicates());
    }

    @Test
    void german_letters_and_russian_file_names_are_read() {
        mail.run(messages().get("mimetools-testmsgs/german-qp.msg"));
        MailMessage german = mail.onlyMail();
        assertThat(german.addresses().get(0).name()).isEqualTo("Jörn Reder");
        assertThat(german.text()).contains("Sönderzäichen", "Grüße,\n\nJörn");
        mail.run(messages().get("testmsgs/russian-headers.msg"));
        assertThat(mail.onlyMail().attachments())
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.name()).isEqualTo("Список.doc"));
    }

    @Test
    void pages_of_unreadable_ones_come_by_cursor() {
        ImportRun run = mail.run("From - Mon Jan 01 12:00:00 2024\nno mail\n\n".repeat(25));
        assertThat(run.unreadable()).isEqualTo(25);
        var first = mail.imports()
                .unreadable(mail.anna, run.id(), PageRequest.first())
                .orThrow();
        var second = mail.imports()
                .unreadable(mail.anna, run.id(), PageRequest.first().next(first.next()))
                .orThrow();
        assertThat(first.items())
                .extracting(UnreadableMail::position)
                .startsWith(1L, 2L)
                .hasSize(10);
        assertThat(second.items())
                .extracting(UnreadableMail::position)
                .startsWith(11L)
                .hasSize(10);
        assertThat(first.items().get(0).head()).isEqualTo("no mail\n");
    }

    private void canBeOpened(MailMessage stored) {
        assertThat(mail.messages().get(mail.anna, stored.id()).isDone()).isTrue();
        assertThat(mail.messages().html(mail.anna, stored.id()).isDone()).isEqualTo(stored.hasHtml());
    }

    private static byte[] mbox(Map<String, byte[]> messages) {
        ByteArrayOutputStream mbox = new ByteArrayOutputStream();
        messages.values().forEach(message -> {
            mbox.writeBytes("From MAILER-DAEMON Fri Jul  8 12:08:34 2011\n".getBytes(StandardCharsets.US_ASCII));
            String text = new String(message, StandardCharsets.ISO_8859_1);
            String quoted = text.replaceAll("(?m)^(>*From )", ">$1");
            mbox.writeBytes(quoted.getBytes(StandardCharsets.ISO_8859_1));
            mbox.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        });
        return mbox.toByteArray();
    }

    /** All messages of the jar, by name. */
    private static Map<String, byte[]> messages() {
        URL one = RealMailsTest.class.getResource("/testmsgs/basic-plain.msg");
        Map<String, byte[]> messages = new TreeMap<>();
        try (JarFile jar = ((JarURLConnection) one.openConnection()).getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".msg")) {
                    messages.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
