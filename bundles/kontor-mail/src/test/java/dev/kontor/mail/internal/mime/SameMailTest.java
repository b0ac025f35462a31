package dev.kontor.mail.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A22: which mails count as the same one. */
class SameMailTest {

    private static final String MAIL = "Message-ID: <1@x>\nFrom: a@example.org\nTo: b@example.org\n"
            + "Date: Mon, 1 Jan 2024 12:00:00 +0100\nSubject: Offer\n\nHello,\n\nFrom now on.\n";

    @Test
    void line_endings_and_white_space_dont_count() {
        assertSame(MAIL.replace("\n", "\r\n"));
        assertSame(MAIL.replace("Hello,", "Hello,  "));
        assertSame(MAIL + "\n\n");
        assertSame(MAIL.replace("Subject: Offer", "Subject:\n Offer"));
    }

    @Test
    void quoting_of_an_mbox_doesnt_count() {
        assertSame(MAIL.replace("\nFrom now", "\n>From now"));
        assertSame(MAIL.replace("\nFrom now", "\n>>From now"));
    }

    @Test
    void what_transport_and_mailboxes_add_doesnt_count() {
        assertSame("Received: from x; Mon, 1 Jan 2024 12:00:01 +0100\nStatus: RO\nX-Mozilla-Status: 0001\n"
                + "X-Keywords: a\nDelivered-To: b@example.org\nBcc: c@example.org\n" + MAIL);
    }

    @Test
    void the_transfer_encoding_doesnt_count() {
        assertSame(MAIL.replace("Subject: Offer\n\n", "Subject: Offer\nContent-Transfer-Encoding: quoted-printable\n\n")
                .replace("Hello,", "Hell=6F,"));
    }

    @Test
    void another_body_subject_sender_or_id_is_another_mail() {
        assertOther(MAIL.replace("Hello", "Hallo"));
        assertOther(MAIL.replace("Offer", "Order"));
        assertOther(MAIL.replace("a@example.org", "c@example.org"));
        assertOther(MAIL.replace("<1@x>", "<2@x>"));
        assertOther(MAIL.replace("Message-ID: <1@x>\n", ""));
    }

    @Test
    void without_a_message_id_head_and_body_decide() {
        String without = MAIL.replace("Message-ID: <1@x>\n", "");
        assertThat(fingerprint(without)).isEqualTo(fingerprint("Status: RO\n" + without));
        assertThat(fingerprint(without)).isNotEqualTo(fingerprint(without.replace("now", "then")));
    }

    @Test
    void words_cant_move_from_one_field_to_the_next() {
        assertThat(fingerprint("Subject: a\nFrom: b@x.org\n\n")).isNotEqualTo(fingerprint("Subject: ab@x.org\n\n"));
    }

    private static void assertSame(String other) {
        assertThat(fingerprint(other)).isEqualTo(fingerprint(MAIL));
    }

    private static void assertOther(String other) {
        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(MAIL));
    }

    private static String fingerprint(String mail) {
        return Mails.read(mail).fingerprint();
    }
}
