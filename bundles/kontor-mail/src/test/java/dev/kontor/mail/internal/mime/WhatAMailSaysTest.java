package dev.kontor.mail.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.mail.MailAddress;
import dev.kontor.mail.MailAttachment;
import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.ParsedMail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A20, A26, A30: subject, sender, text, attachments and the thread of a mail. */
class WhatAMailSaysTest {

    private static final String HEAD = "From: a@example.org\nMessage-ID: <1@x>\nDate: Mon, 1 Jan 2024 12:00:00 +0100\n";

    @Test
    void encoded_words_are_decoded_in_subject_and_names() {
        ParsedMail mail = Mails.read("From: =?iso-8859-1?Q?J=F6rg_M=FCller?= <joerg@example.org>\n"
                + "To: \"Doe, Jane\" <jane@example.org>, Team: a@example.org, b@example.org;\n"
                + "Cc: undisclosed-recipients:;\n"
                + "Subject: =?UTF-8?B?R3LDvMOfZQ==?=\n =?UTF-8?Q?_aus_K=C3=B6ln?=\n\nx");
        assertThat(mail.subject()).isEqualTo("Grüße aus Köln");
        assertThat(mail.addresses())
                .containsExactly(
                        new MailAddress(ParticipantRole.FROM, "joerg@example.org", "Jörg Müller"),
                        new MailAddress(ParticipantRole.TO, "jane@example.org", "Doe, Jane"),
                        new MailAddress(ParticipantRole.TO, "a@example.org", null),
                        new MailAddress(ParticipantRole.TO, "b@example.org", null));
    }

    @Test
    void raw_umlauts_in_headers_are_read() {
        assertThat(Mails.read("From: Jörg <j@example.org>\nSubject: Grüße\n\n").subject())
                .isEqualTo("Grüße");
        ParsedMail windows = Mails.read(
                "From: J\u00f6rg <j@example.org>\nSubject: Gr\u00fc\u00dfe\n\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(windows.subject()).isEqualTo("Grüße");
        assertThat(windows.addresses().get(0).name()).isEqualTo("Jörg");
    }

    @Test
    void what_cant_be_decoded_is_shown_raw_and_flagged() {
        ParsedMail unknown = Mails.read(HEAD + "Subject: =?x-klingon?Q?nuqneH?=\n\nx");
        assertThat(unknown.subject()).isEqualTo("=?x-klingon?Q?nuqneH?=");
        assertThat(unknown.flags()).contains(MailFlag.CHARSET_UNKNOWN);

        ParsedMail broken = Mails.read(
                (HEAD + "Content-Type: text/plain; charset=utf-8\n\ncaf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(broken.text()).isEqualTo("café");
        assertThat(broken.flags()).contains(MailFlag.TEXT_UNDECODABLE);

        ParsedMail strange = Mails.read(
                (HEAD + "Content-Type: text/plain; charset=nonsense\n\nMüll").getBytes(StandardCharsets.UTF_8));
        assertThat(strange.text()).isEqualTo("Müll");
        assertThat(strange.flags()).contains(MailFlag.CHARSET_UNKNOWN);
    }

    @Test
    void an_ordinary_mail_has_no_flag() {
        assertThat(Mails.read(HEAD + "Subject: x\n\nHello\n").flags()).isEmpty();
    }

    @Test
    void the_plain_text_is_preferred_and_html_is_known() {
        ParsedMail mail = Mails.read(HEAD + "Content-Type: multipart/alternative; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n");
        assertThat(mail.text()).isEqualTo("plain");
        assertThat(mail.hasHtml()).isTrue();
    }

    @Test
    void text_of_html_has_no_style_or_script() {
        ParsedMail mail = Mails.read(HEAD + "Content-Type: text/html; charset=utf-8\n\n"
                + "<html><head><style>p{color:red}</style><title>t</title></head><body><script>alert(1)</script>"
                + "<p>Guten&nbsp;Tag</p><div>Zeile<br>zwei</div></body></html>");
        assertThat(mail.text()).isEqualTo("Guten Tag\nZeile\nzwei");
    }

    @Test
    void attachments_are_listed_with_name_type_and_decoded_size() {
        ParsedMail mail = Mails.read(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nSee attached.\n"
                + "--b\nContent-Type: application/pdf; name=ignored.pdf\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename*=UTF-8''Angebot%20M%C3%BCller.pdf\n\nSGVsbG8=\n"
                + "--b\nContent-Type: message/rfc822\n\n"
                + "From: c@example.org\nSubject: inner\n\ninner text\n--b--\n");
        assertThat(mail.text()).isEqualTo("See attached.");
        assertThat(mail.attachments())
                .containsExactly(
                        new MailAttachment("Angebot Müller.pdf", "application/pdf", 5),
                        new MailAttachment(null, "message/rfc822", 0));
    }

    @Test
    void the_thread_is_kept() {
        ParsedMail mail = Mails.read(HEAD + "In-Reply-To: <b@x>\nReferences: <a@x>\n <b@x>\nSubject: Re: x\n\n");
        assertThat(mail.messageId()).isEqualTo("1@x");
        assertThat(mail.inReplyTo()).isEqualTo("b@x");
        assertThat(mail.references()).containsExactly("a@x", "b@x");
    }

    @Test
    void dates_are_read_as_mail_programs_write_them() {
        assertThat(date("Mon, 1 Jan 2024 12:00:00 +0100")).isEqualTo("2024-01-01T11:00:00Z");
        assertThat(date("Mon,  1 Jan 2024 12:00:00 +0100 (CET)")).isEqualTo("2024-01-01T11:00:00Z");
        assertThat(date("1 Jan 2024 12:00 GMT")).isEqualTo("2024-01-01T12:00:00Z");
        assertThat(date("Mon, 01 Jan 2024 12:00:00 EST")).isEqualTo("2024-01-01T17:00:00Z");
        assertThat(date("Mon, 1 Jan 24 12:00:00 -0000")).isEqualTo("2024-01-01T12:00:00Z");
        assertThat(date("yesterday")).isNull();
    }

    @Test
    void the_arrival_is_what_the_last_server_says() {
        ParsedMail mail = Mails.read("Received: from b by c; Tue, 2 Jan 2024 08:00:00 +0000\n"
                + "Received: from a by b; Mon, 1 Jan 2024 08:00:00 +0000\nFrom: a@example.org\n\n");
        assertThat(mail.arrival()).isEqualTo("2024-01-02T08:00:00Z");
    }

    @Test
    void control_characters_dont_come_through() {
        ParsedMail mail = Mails.read(HEAD + "Subject: a\u0000b\u0007c =?utf-8?Q?x=0D=0ABcc:_y?=\n\nt\u0000e\u001bxt\n");
        assertThat(mail.subject()).isEqualTo("a b c x Bcc: y");
        assertThat(mail.text()).isEqualTo("text\n");
    }

    private static Instant date(String value) {
        return Mails.read("From: a@example.org\nDate: " + value + "\n\n").date();
    }
}
