package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailMessage;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** W71, A20, A21, A25, A26, A30, Q20, Q30: what becomes of one mail. */
@ParameterizedClass
@EnumSource(Database.class)
class ImportedMailTest {

    private static final String MAIL = "From: Karl Kunde <karl@kunde.example>\nTo: anna@firma.example\n"
            + "Cc: Berta <berta@kunde.example>\nMessage-ID: <1@kunde.example>\nIn-Reply-To: <0@firma.example>\n"
            + "References: <00@firma.example> <0@firma.example>\nDate: Mon, 2 Feb 2026 10:00:00 +0100\n"
            + "Subject: =?utf-8?Q?Angebot_f=C3=BCr_Sie?=\nContent-Type: text/plain; charset=utf-8\n\n"
            + "Grüße aus Köln 😀\n> zitiert\n";

    private final MailKontor mail;

    ImportedMailTest(Database database) {
        mail = new MailKontor(database);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_mail_is_stored_with_all_that_it_says() {
        ImportRun run = mail.run(MAIL);

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.stored(), run.duplicates(), run.unreadable())).containsExactly(1L, 0L, 0L);
        MailMessage stored = mail.onlyMail();
        assertThat(stored.subject()).isEqualTo("Angebot für Sie");
        assertThat(stored.text()).isEqualTo("Grüße aus Köln 😀\n> zitiert\n");
        assertThat(stored.messageId()).isEqualTo("1@kunde.example");
        assertThat(stored.inReplyTo()).isEqualTo("0@firma.example");
        assertThat(stored.references()).containsExactly("00@firma.example", "0@firma.example");
        assertThat(stored.occurredAt()).isEqualTo("2026-02-02T09:00:00Z");
        assertThat(stored.recordedAt()).isEqualTo(mail.kontor.clock().instant());
        assertThat(stored.flags()).isEmpty();
        assertThat(stored.size()).isEqualTo(MAIL.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void the_original_comes_back_byte_for_byte() {
        byte[] bytes = (MAIL + "Ä\u0000\u0007\r\n").repeat(3).getBytes(StandardCharsets.ISO_8859_1);
        mail.run(bytes);
        assertThat(original(mail.onlyMail())).isEqualTo(bytes);
    }

    @Test
    void a_large_original_comes_back_byte_for_byte() {
        byte[] noise = new byte[3_000_000];
        new java.util.Random(1).nextBytes(noise);
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.writeBytes((MAIL + "\n").getBytes(StandardCharsets.UTF_8));
        large.writeBytes(noise);
        mail.run(large.toByteArray());
        assertThat(original(mail.onlyMail())).isEqualTo(large.toByteArray());
    }

    @Test
    void the_interaction_is_told_with_all_who_took_part() {
        mail.run(MAIL);
        mail.kontor.deliverEvents();

        EventEnvelope<InteractionObserved> event = mail.observed.get(0);
        InteractionObserved told = event.payload();
        assertThat(told.activityType()).isEqualTo("EMAIL");
        assertThat(told.source()).isEqualTo(new SourceRef("mail", told.source().id()));
        assertThat(event.orderKey()).isEqualTo("mail/" + told.source().id());
        assertThat(told.direction()).isEqualTo(Direction.IN);
        assertThat(told.occurredAt()).isEqualTo("2026-02-02T09:00:00Z");
        assertThat(told.participants())
                .containsExactly(
                        participant(ParticipantRole.FROM, "karl@kunde.example", "Karl Kunde"),
                        participant(ParticipantRole.TO, "anna@firma.example", null),
                        participant(ParticipantRole.CC, "berta@kunde.example", "Berta"));
        assertThat(told.subject()).isEqualTo("Angebot für Sie");
        assertThat(told.snippet()).isEqualTo("Grüße aus Köln 😀");
        assertThat(told.owner()).isEqualTo(mail.anna.user());
        assertThat(told.team()).isNull();
    }

    @Test
    void a_mail_from_a_user_of_the_tenant_goes_out() {
        HostUser known =
                mail.kontor.users().find(mail.tenant.id(), mail.anna.user()).orElseThrow();
        mail.kontor
                .users()
                .put(
                        mail.tenant.id(),
                        new HostUser(
                                known.id(),
                                known.displayName(),
                                "Anna@Firma.example",
                                true,
                                known.teams(),
                                Set.copyOf(known.permissions()),
                                null,
                                null));
        mail.run("From: anna@firma.example\nTo: karl@kunde.example\nSubject: out\n\nx");
        assertThat(mail.onlyMail().direction()).isEqualTo(Direction.OUT);
    }

    @Test
    void a_mail_without_a_date_counts_from_its_arrival() {
        mail.run("Received: from a by b; Mon, 2 Feb 2026 10:00:00 +0000\nFrom: a@example.org\n\nx");
        MailMessage stored = mail.onlyMail();
        assertThat(stored.occurredAt()).isEqualTo("2026-02-02T10:00:00Z");
        assertThat(stored.flags()).containsExactlyInAnyOrder("date-missing", "message-id-missing");
    }

    @Test
    void a_mail_from_the_future_counts_from_its_import() {
        mail.run("From: a@example.org\nDate: Mon, 2 Feb 2099 10:00:00 +0000\nMessage-ID: <x@y>\n\nx");
        MailMessage stored = mail.onlyMail();
        assertThat(stored.occurredAt()).isEqualTo(mail.kontor.clock().instant());
        assertThat(stored.flags()).containsExactly("date-in-future");
    }

    @Test
    void a_mail_without_a_sender_is_kept_and_flagged() {
        mail.run("To: karl@kunde.example\nDate: Mon, 2 Feb 2026 10:00:00 +0000\nMessage-ID: <x@y>\n\nx");
        MailMessage stored = mail.onlyMail();
        assertThat(stored.flags()).containsExactly("from-missing");
        assertThat(stored.addresses()).hasSize(1);
    }

    @Test
    void html_is_shown_safely_with_the_pictures_of_the_mail() {
        mail.run("From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
                + "--b\nContent-Type: text/html; charset=utf-8\n\n"
                + "<p onclick=alert(1)>Grüße</p><script>alert(1)</script><img src='cid:logo@x'>"
                + "<img src='https://evil.example/pixel.gif'>\n"
                + "--b\nContent-Type: image/png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\n"
                + "iVBORw0KGgo=\n--b--\n");
        MailMessage stored = mail.onlyMail();
        assertThat(stored.hasHtml()).isTrue();
        assertThat(stored.text()).isEqualTo("Grüße");
        String html = mail.messages().html(mail.anna, stored.id()).orThrow();
        assertThat(html)
                .contains("<p>Grüße</p>", "data:image/png;base64,iVBORw0KGgo=")
                .doesNotContain("script", "onclick", "evil.example");
    }

    @Test
    void sql_and_script_in_every_field_are_plain_text() {
        String evil = "'; drop table mail_incoming_email; -- <script>alert(1)</script> %_ \u202Ertl";
        mail.run("From: \"" + evil + "\" <a@example.org>\nSubject: " + evil + "\nMessage-ID: <" + evil + "@x>\n\n"
                + evil);
        MailMessage stored = mail.onlyMail();
        assertThat(stored.subject()).isEqualTo(evil);
        assertThat(stored.text()).isEqualTo(evil);
        assertThat(stored.addresses().get(0).name()).isEqualTo(evil);
    }

    @Test
    void the_start_and_the_end_of_an_import_are_audited_without_its_content() {
        ImportRun run = mail.run(MAIL);
        var rows = mail.kontor
                .audit()
                .list(mail.tenant.admin(), "mail-import", run.id().toString(), dev.kontor.kernel.PageRequest.first())
                .orThrow()
                .items();
        assertThat(rows)
                .extracting(row -> row.record().action())
                .containsExactly("mail.import-ended", "mail.import-started");
        assertThat(rows.get(0).record().changes().get("stored").after()).isEqualTo("1");
        assertThat(rows.get(1).actor()).isEqualTo(mail.anna.user());
    }

    private static Participant participant(ParticipantRole role, String address, String name) {
        return new Participant(role, HandleKind.EMAIL, address, name);
    }

    private byte[] original(MailMessage stored) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        mail.messages().original(mail.anna, stored.id(), target).orThrow();
        return target.toByteArray();
    }
}
