package dev.kontor.mail.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A14, issue "The main job": {@code .eml} and mbox files as any mail program writes them. */
class MailFilesOfAllProgramsTest {

    private static final String ONE = "From: anna@example.org\nSubject: one\n\nHello\n";
    private static final String TWO = "From: bert@example.org\nSubject: two\n\nWorld\n";

    @Test
    void a_single_mail_is_taken_whole() {
        assertThat(Mails.split(ONE)).containsExactly(ONE);
    }

    @Test
    void a_single_mail_keeps_lines_that_begin_with_from() {
        String mail = ONE + "\nFrom anna@example.org Mon Jan  1 12:00:00 2024\nSubject: quoted\n";
        assertThat(Mails.split(mail)).containsExactly(mail);
    }

    @Test
    void an_mbox_is_split_at_its_separators() {
        String mbox = "From anna@example.org Mon Jan  1 12:00:00 2024\n" + ONE
                + "\nFrom bert@example.org Tue Jan  2 12:00:00 2024\n" + TWO + "\n";
        assertThat(Mails.split(mbox)).containsExactly(ONE, TWO);
    }

    @Test
    void an_mbox_with_crlf_is_split_the_same() {
        String mbox = "From anna@example.org Mon Jan  1 12:00:00 2024\n" + ONE
                + "\nFrom bert@example.org Tue Jan  2 12:00:00 2024\n" + TWO + "\n";
        assertThat(Mails.split(mbox.replace("\n", "\r\n")))
                .containsExactly(ONE.replace("\n", "\r\n"), TWO.replace("\n", "\r\n"));
    }

    @Test
    void separators_of_thunderbird_apple_gmail_and_eudora_are_known() {
        String mbox = "From - Mon Jan 01 12:00:00 2024\n" + ONE + "\nFrom \n" + TWO + "\nFrom -\n" + ONE
                + "\nFrom 1234567890@xxx Mon Jan 01 12:00:00 +0000 2024\n" + TWO
                + "\nFrom ???@??? Mon Jan 01 12:00:00 2024\n" + ONE + "\nFrom anna@example.org\n" + TWO;
        assertThat(Mails.split(mbox)).containsExactly(ONE, TWO, ONE, TWO, ONE, TWO);
    }

    @Test
    void a_missing_empty_line_before_a_separator_loses_no_mail() {
        String mbox = "From a@example.org Mon Jan  1 12:00:00 2024\n" + ONE
                + "From b@example.org Mon Jan  1 12:00:00 2024\n" + TWO;
        assertThat(Mails.split(mbox)).containsExactly(ONE, TWO);
    }

    @Test
    void text_that_begins_with_from_is_not_a_separator() {
        String mail = "Subject: prose\n\nFrom here it goes on.\n\nFrom 9:00 on we are open.\nFrom 2024: more\n";
        assertThat(Mails.split("From - Mon Jan 01 12:00:00 2024\n" + mail)).containsExactly(mail);
    }

    @Test
    void quoted_from_lines_are_as_they_were_written() {
        String mbox = "From - Mon Jan 01 12:00:00 2024\nSubject: quoted\n\n>From me\n>>From you\n>other\n";
        assertThat(Mails.split(mbox)).containsExactly("Subject: quoted\n\nFrom me\n>From you\n>other\n");
    }

    @Test
    void a_mail_without_a_line_break_at_its_end_is_whole() {
        assertThat(Mails.split("From - Mon Jan 01 12:00:00 2024\nSubject: x\n\nend"))
                .containsExactly("Subject: x\n\nend");
    }

    @Test
    void leading_empty_lines_and_a_byte_order_mark_dont_count() {
        assertThat(Mails.split("\uFEFF\r\n\n" + ONE)).containsExactly(ONE);
    }

    @Test
    void an_empty_file_has_no_mail() {
        assertThat(Mails.split("")).isEmpty();
        assertThat(Mails.split("\n\r\n")).isEmpty();
    }

    @Test
    void separators_in_a_row_are_empty_mails_and_not_lost() {
        String separator = "From - Mon Jan 01 12:00:00 2024\n";
        assertThat(Mails.split(separator + "\n" + separator + ONE)).containsExactly("", ONE);
    }

    @Test
    void a_line_of_any_length_passes_through_unchanged() {
        String mail = "Subject: long\n\n" + "From x".repeat(100_000) + "\n";
        assertThat(Mails.split("From - Mon Jan 01 12:00:00 2024\n" + mail)).containsExactly(mail);
    }

    @Test
    void bytes_that_are_no_text_pass_through_unchanged() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String binary = "Subject: bytes\n\n" + new String(all, StandardCharsets.ISO_8859_1);
        byte[] mbox = ("From - Mon Jan 01 12:00:00 2024\n" + binary).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Mails.split(mbox, StandardCharsets.ISO_8859_1)).containsExactly(binary);
    }
}
