package dev.kontor.mail.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A14, issue "Bad input": broken MIME, bombs and nonsense end as a mail with flags or as unreadable with a reason. */
class HostileMailsTest {

    private static final String HEAD = "From: a@example.org\nMessage-ID: <1@x>\nDate: Mon, 1 Jan 2024 12:00:00 +0100\n";

    @Test
    void multiparts_nested_too_deep_are_refused() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(Mails.unreadable(mail + "\nend")).isEqualTo("too-deep");
    }

    @Test
    void mails_attached_in_mails_too_deep_are_refused() {
        assertThat(Mails.unreadable(HEAD + "Content-Type: message/rfc822\n\n".repeat(100_000)))
                .isEqualTo("too-deep");
    }

    @Test
    void too_many_parts_are_refused() {
        String mail = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(100_000) + "--b--\n";
        assertThat(Mails.unreadable(mail)).isEqualTo("too-many-parts");
    }

    @Test
    void a_head_without_end_is_refused() {
        assertThat(Mails.unreadable("Subject: " + "x".repeat(3_000_000) + "\n\n"))
                .isEqualTo("header-too-large");
        assertThat(Mails.unreadable(HEAD + "X: y\n".repeat(10_000) + "\n")).isEqualTo("header-too-large");
        assertThat(Mails.unreadable("Subject: x\n" + " folded\n".repeat(300_000) + "\n"))
                .isEqualTo("header-too-large");
    }

    @Test
    void a_mail_over_the_limit_is_refused_without_being_kept() throws IOException {
        ReadLimits small = new ReadLimits(1_000, 10, 10);
        byte[] mail = (HEAD + "\n" + "x".repeat(1_000)).getBytes(StandardCharsets.US_ASCII);
        assertThat(((MailReader.Unreadable) Mails.result(mail, small)).reason().word())
                .isEqualTo("too-large");
    }

    @Test
    void what_is_no_mail_is_refused() {
        assertThat(Mails.unreadable("Just a text.\n\nWith lines.\n")).isEqualTo("not-a-mail");
        assertThat(Mails.unreadable("\u0089PNG\r\n\u001a\n\u0000\u0000")).isEqualTo("not-a-mail");
        assertThat(Mails.unreadable("<html><body>x: y</body></html>")).isEqualTo("not-a-mail");
        assertThat(Mails.unreadable("")).isEqualTo("empty");
    }

    @Test
    void a_multipart_without_its_boundary_shows_what_is_there() {
        ParsedMail mail = Mails.read(HEAD + "Content-Type: multipart/mixed; boundary=never\n\n--other\n\nlost?\n");
        assertThat(mail.flags()).contains(MailFlag.BROKEN_MIME);
    }

    /** Files of Unix end their lines with LF alone, and some servers leave blanks: that is no damage to tell of. */
    @Test
    void other_ends_of_lines_are_no_damage() {
        String head = HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n";
        ParsedMail mail = Mails.read(head + "Br=C3=BCstung so lang=\ne offen. \nGr=C3=BC=C3=9Fe\n");
        assertThat(mail.text()).contains("Brüstung so lange offen.", "Grüße");
        assertThat(mail.flags()).doesNotContain(MailFlag.BROKEN_MIME);
        assertThat(Mails.read(head + "a=ZZb\n").flags()).contains(MailFlag.BROKEN_MIME);
    }

    @Test
    void broken_transfer_encodings_are_read_as_far_as_they_go() {
        ParsedMail mail =
                Mails.read(HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVs!!!bG8\n");
        assertThat(mail.text()).startsWith("Hel");
        assertThat(Mails.read(HEAD + "Content-Transfer-Encoding: quoted-printable\n\na=ZZb=\n")
                        .text())
                .startsWith("a");
        assertThat(Mails.read(HEAD + "Content-Transfer-Encoding: x-nonsense\n\ntext\n")
                        .text())
                .startsWith("text");
    }

    @Test
    void addresses_that_are_none_are_passed_over_and_flagged() {
        assertThat(Mails.read("From: nobody\nSubject: x\n\n").flags()).contains(MailFlag.FROM_MISSING);
        assertThat(Mails.read("Subject: x\n\n").flags()).contains(MailFlag.FROM_MISSING);
        assertThat(Mails.read("From: " + "(".repeat(100_000) + "\nSubject: x\n\n")
                        .flags())
                .contains(MailFlag.FROM_MISSING);
        assertThat(Mails.read("From: a@example.org\nTo: <<<>>>,,;:@,\"\n\n").addresses())
                .hasSize(1);
    }

    @Test
    void thousands_of_recipients_are_cut_and_flagged() {
        ParsedMail mail =
                Mails.read("From: a@example.org\nTo: " + "b@example.org, ".repeat(5_000) + "c@example.org\n\n");
        assertThat(mail.addresses()).hasSize(500);
        assertThat(mail.flags()).contains(MailFlag.ADDRESSES_CUT);
    }

    @Test
    void a_text_without_end_is_cut_and_flagged_but_fingerprinted_whole() {
        ParsedMail one = Mails.read(HEAD + "Content-Type: text/plain\n\n" + "ä".repeat(1_000_000) + "1");
        ParsedMail two = Mails.read(HEAD + "Content-Type: text/plain\n\n" + "ä".repeat(1_000_000) + "2");
        assertThat(one.text()).hasSize(100_000).startsWith("ää").endsWith("ä");
        assertThat(one.flags()).containsExactly(MailFlag.TEXT_CUT);
        assertThat(one.fingerprint()).isNotEqualTo(two.fingerprint());
    }

    @Test
    void fifty_megabytes_are_read_in_a_few_and_leave_no_file_behind() throws IOException {
        long size = 50L * 1024 * 1024;
        try (MailBytes bytes = new MailBytes(Mails.SPOOL, size)) {
            bytes.write((HEAD + "Content-Type: application/zip\n\n").getBytes(StandardCharsets.US_ASCII));
            byte[] megabyte = "x".repeat(1024 * 1024 - 200).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) {
                bytes.write(megabyte);
            }
            assertThat(Mails.SPOOL.files()).hasSize(1);
            ParsedMail mail = ((MailReader.Readable) new MailReader(Mails.LIMITS).read(bytes)).mail();
            assertThat(mail.attachments().get(0).size()).isEqualTo(50L * megabyte.length);
        }
        assertThat(Mails.SPOOL.files()).isEmpty();
    }
}
