package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Vector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A14, issue "Bad input": one bad mail takes no other with it, and nothing is lost. */
@ParameterizedClass
@EnumSource(Database.class)
class OneBadMailTest {

    private static final String SEPARATOR = "From - Mon Jan 01 12:00:00 2024\n";

    private final MailKontor mail;

    OneBadMailTest(Database database) {
        mail = new MailKontor(database);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_mail_that_the_database_refuses_is_listed_and_the_others_are_stored() throws SQLException {
        StringBuilder mbox = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            String subject = i == 30 ? "poison" : "mail " + i;
            mbox.append(SEPARATOR)
                    .append("From: a@example.org\nSubject: ")
                    .append(subject)
                    .append("\n\nx\n\n");
        }
        execute("alter table mail_incoming_email add constraint no_poison check (subject <> 'poison')");
        try {
            ImportRun run = mail.run(mbox.toString());
            assertThat(run.state()).isEqualTo(ImportState.DONE);
            assertThat(List.of(run.stored(), run.duplicates(), run.unreadable()))
                    .containsExactly(59L, 0L, 1L);
            assertThat(mail.unreadable(run))
                    .extracting(UnreadableMail::position, UnreadableMail::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(30L, "cannot-store"));
            assertThat(mail.told()).hasSize(59);
        } finally {
            execute("alter table mail_incoming_email drop constraint no_poison");
        }
        assertThat(mail.run(mbox.toString()).stored()).isEqualTo(1);
    }

    @Test
    void mails_around_the_limit_pass_through_a_small_heap() {
        ImportRun run = mail.imports()
                .run(mail.anna, new dev.kontor.mail.MailUpload("huge.mbox", huge(), null), null)
                .orThrow();
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.stored(), run.duplicates(), run.unreadable())).containsExactly(2L, 0L, 1L);
        assertThat(mail.unreadable(run)).extracting(UnreadableMail::reason).containsExactly("too-large");
        assertThat(mail.told()).extracting(stored -> stored.size() > 49_000_000).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void every_kind_of_bad_mail_in_one_file_is_stored_with_flags_or_listed_with_its_reason() {
        String deep = "Content-Type: message/rfc822\n\n".repeat(200);
        String many = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n\n".repeat(2_000);
        List<String> bad = List.of(
                "",
                "no mail\n",
                "Subject: deep\n" + deep,
                "Subject: many\n" + many,
                "Subject: " + "x".repeat(2_000_000) + "\n\n",
                "Subject: no sender, no date\n\nx",
                "From: a@example.org\nSubject: =?nonsense?B?////?=\nContent-Type: text/plain; charset=nonsense\n\n\u00e4",
                "From: a@example.org\nDate: never\nContent-Type: multipart/mixed; boundary=missing\n\n--no\n");
        ImportRun run = mail.run(SEPARATOR + String.join("\n\n" + SEPARATOR, bad));
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.stored() + run.unreadable()).isEqualTo(bad.size());
        assertThat(mail.unreadable(run))
                .extracting(UnreadableMail::reason)
                .containsExactly("empty", "not-a-mail", "too-deep", "too-many-parts", "header-too-large");
        assertThat(mail.told()).allSatisfy(stored -> assertThat(stored.flags()).isNotEmpty());
    }

    /** A mail of 49 MB, one of 60 MB and a small one, made while they are read. */
    private static InputStream huge() {
        Vector<InputStream> parts = new Vector<>();
        parts.add(text(SEPARATOR + "From: a@example.org\nSubject: large\nContent-Type: application/zip\n\n"));
        parts.add(new Noise(49_000_000));
        parts.add(text("\n\n" + SEPARATOR + "From: a@example.org\nSubject: too large\n\n"));
        parts.add(new Noise(60_000_000));
        parts.add(text("\n\n" + SEPARATOR + "From: a@example.org\nSubject: small\n\nx"));
        return new SequenceInputStream(parts.elements());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lines that hardly compress, the same after each million. */
    private static final class Noise extends InputStream {
        private static final byte[] LINES = lines();
        private final int length;
        private int at;

        Noise(int length) {
            this.length = length;
        }

        private static byte[] lines() {
            Random random = new Random(1);
            byte[] lines = new byte[76 * 13_000];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = (byte) (i % 76 == 75 ? '\n' : 'A' + random.nextInt(50));
            }
            return lines;
        }

        @Override
        public int read() {
            return at == length ? -1 : LINES[at++ % LINES.length];
        }

        @Override
        public int read(byte[] target, int offset, int most) {
            if (at == length) {
                return -1;
            }
            int from = at % LINES.length;
            int count = Math.min(Math.min(most, length - at), LINES.length - from);
            System.arraycopy(LINES, from, target, offset, count);
            at += count;
            return count;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = mail.kontor.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
