package dev.kontor.together.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Delivery;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A29, A64, A67, A75: mails sent over a mail server, and what of them comes back into a mailbox of it. */
@ParameterizedClass
@EnumSource(Database.class)
class AnswersToSentMailsTest {

    @Parameter
    private Database database;

    private Company company;

    @BeforeEach
    void start() {
        company = new Company(database);
    }

    @AfterEach
    void stop() {
        company.close();
    }

    /** A29: with the reason, at the recipient that it is about. */
    @Test
    void a_mail_that_came_back_is_seen_at_its_recipient() {
        ContactEntry entry = company.sent("Angebot", false, "weg@example.org", "kunde@example.org");
        String returned = head(company.asDelivered(entry));
        company.comes("INBOX", bounce(failed("weg@example.org"), "text/rfc822-headers", returned));
        company.look();
        assertThat(company.get(entry).delivery()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(company.dispatch(entry).deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.email()).isEqualTo("weg@example.org");
            assertThat(delivery.reason()).isEqualTo("5.1.1");
            assertThat(delivery.detail()).isEqualTo("smtp; 550 5.1.1 <weg@example.org>: unknown user");
        });

        String passedOn = "Final-Recipient: rfc822; kunde@example.org\nAction: delayed\nStatus: 4.4.1\n";
        company.comes("INBOX", bounce(passedOn, "message/rfc822", company.asDelivered(entry)));
        String delivered =
                "Original-Recipient: rfc822;KUNDE@example.org\nFinal-Recipient: rfc822; other@example.net\nAction: Delivered\nStatus: 2.0.0\n";
        company.look();
        assertThat(company.dispatch(entry).deliveries()).hasSize(1);
        company.comes("INBOX", bounce(delivered, "message/rfc822", company.asDelivered(entry)));
        company.look();
        assertThat(company.dispatch(entry).deliveries())
                .extracting(Delivery::email, Delivery::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("kunde@example.org", DeliveryState.DELIVERED),
                        org.assertj.core.groups.Tuple.tuple("weg@example.org", DeliveryState.BOUNCED));
    }

    /** A29: an answer of a person, by its headers; not one of a machine, nor of somebody else. */
    @Test
    void an_answer_is_linked_to_what_was_sent() {
        ContactEntry entry = company.sent("Angebot", false, "kunde@example.org");
        String id = company.dispatch(entry).messageId();
        company.comes("INBOX", reply("kunde@example.org", "In-Reply-To: <" + id + ">\nAuto-Submitted: auto-replied"));
        company.comes("INBOX", reply("other@example.org", "In-Reply-To: <" + id + ">"));
        company.comes("INBOX", reply("kunde@example.org", "In-Reply-To: <else@example.org>"));
        company.look();
        assertThat(company.get(entry).delivery()).isNull();
        company.comes(
                "INBOX", reply("Kunde <kunde@example.org>", "References: <a@b.example>\n <" + id + "> <c@d.example>"));
        company.look();
        assertThat(company.get(entry).delivery()).isEqualTo(DeliveryState.REPLIED);
    }

    /** A30: what was sent and what answers it are one conversation, and so is what answers the answer. */
    @Test
    void an_answer_is_in_the_conversation_of_what_was_sent() {
        ContactId kunde = company.contact("Kunde", "kunde@example.org");
        ContactEntry entry = company.sent("Angebot", false, "kunde@example.org");
        String id = company.dispatch(entry).messageId();
        company.comes("INBOX", reply("kunde@example.org", "In-Reply-To: <" + id + ">"));
        company.comes("INBOX", reply("kunde@example.org", "References: <" + id + "> <lost@example.org>"));
        company.comes("Gesendet", company.asDelivered(entry));
        company.comes("INBOX", reply("kunde@example.org", "Subject: etwas anderes"));
        company.look();

        assertThat(company.timeline(kunde))
                .extracting(line -> line.conversation().entries())
                .containsExactlyInAnyOrder(3, 3, 3, 1);
    }

    /** A29: what isn't a report, or says nothing that can be understood, changes nothing and stops nothing. */
    @Test
    void garbage_and_forgeries_change_nothing() {
        ContactEntry entry = company.sent("Angebot", false, "kunde@example.org");
        String mail = company.asDelivered(entry);
        String right = bounce(failed("kunde@example.org"), "message/rfc822", mail);
        for (String wrong : List.of(
                right.replace("multipart/report", "multipart/mixed"),
                right.replace("report-type=delivery-status", "report-type=disposition-notification"),
                right.replace("Action: failed", "Action: exploded"),
                right.replace("message/delivery-status", "text/plain"),
                right.replace("Final-Recipient: rfc822; kunde@example.org\n", ""),
                right.replace("--report", "-- report"),
                right.replace(company.dispatch(entry).messageId(), "kontor.else@hagedorn.example"),
                right.substring(0, right.indexOf("Action")))) {
            company.comes("INBOX", another(wrong));
            company.look();
            assertThat(company.dispatch(entry).deliveries()).as(wrong).isEmpty();
        }
        assertThat(company.messaging.sending().strayReports(company.admin).orThrow())
                .isEqualTo(1);
        company.comes("INBOX", another(right));
        company.look();
        assertThat(company.get(entry).delivery()).isEqualTo(DeliveryState.BOUNCED);
    }

    /** A29, G2: who watches a mailbox with a report on another tenant's mail learns and changes nothing. */
    @Test
    void a_report_on_another_tenants_mail_changes_nothing() {
        ContactEntry entry = company.sent("Angebot", false, "kunde@example.org");
        TestTenant other = company.other();
        company.comes(
                "ben", "INBOX", bounce(failed("kunde@example.org"), "message/rfc822", company.asDelivered(entry)));
        company.look(other);
        assertThat(company.get(entry).delivery()).isNull();
        assertThat(company.messaging.sending().strayReports(other.admin()).orThrow())
                .isEqualTo(1);
    }

    /** A67, A75: one line, whichever of them is seen first and however often it is found. */
    @Test
    void a_sent_mail_in_the_folder_of_sent_mails_makes_no_second_line() {
        ContactId kunde = company.contact("Kunde", "kunde@example.org");
        ContactEntry entry = company.sent("Angebot", false, "kunde@example.org");
        company.comes("Gesendet", company.asDelivered(entry));
        company.comes("INBOX", "X-Copy: 1\n" + company.asDelivered(entry));
        company.look();
        assertThat(company.timeline(kunde)).singleElement().satisfies(line -> {
            assertThat(line.source().kind()).isEqualTo("entry");
            assertThat(line.direction()).isEqualTo(Direction.OUT);
        });

        String changed = company.asDelivered(entry).replace("Guten Tag", "Guten Tag!");
        company.tenant.withoutModules(MessagingModule.ID);
        company.comes("Gesendet", changed);
        company.look();
        company.tenant.withModules(MessagingModule.ID);
        company.kontor.deliverEvents();
        assertThat(company.timeline(kunde)).hasSize(1);
    }

    /** A67, W74: what was sent privately is told by no copy of it either. */
    @Test
    void a_copy_of_a_private_mail_is_not_told_of() {
        ContactId kunde = company.contact("Kunde", "kunde@example.org");
        ContactEntry entry = company.sent("geheim", true, "kunde@example.org");
        company.comes("Gesendet", company.asDelivered(entry));
        company.look();
        assertThat(company.timeline(kunde)).isEmpty();
    }

    /** A67: what somebody else has sent is told of, also when its Message-ID looks like one of ours. */
    @Test
    void a_mail_of_a_mail_program_or_of_another_tenant_stands_in_the_timeline() {
        ContactEntry entry = company.sent("Angebot", false, "kunde@example.org");
        TestTenant other = company.other();
        ContactId theirs = company.contact(other.admin(), "Kunde", "kunde@example.org");
        company.comes("ben", "Gesendet", company.asDelivered(entry));
        company.comes(
                "ben",
                "Gesendet",
                "Message-ID: <program@hagedorn.example>\nDate: Mon, 2 Feb 2026 10:00:00 +0000\n"
                        + "From: anna@hagedorn.example\nTo: kunde@example.org\nSubject: selbst\n\nHallo\n");
        company.look(other);
        assertThat(company.timeline(other.admin(), theirs))
                .extracting(Activity::subject)
                .containsExactlyInAnyOrder("Angebot", "selbst");
    }

    private static String failed(String address) {
        return "Final-Recipient: rfc822; " + address + "\nAction: failed\nStatus: 5.1.1\n"
                + "Diagnostic-Code: smtp; 550 5.1.1 <" + address + ">:\n    unknown user\n";
    }

    private static String head(String mail) {
        String text = mail.replace("\r\n", "\n");
        return text.substring(0, text.indexOf("\n\n") + 1);
    }

    /** As Postfix writes it. */
    private static String bounce(String recipient, String typeOfReturned, String returned) {
        return """
                Return-Path: <>
                Date: Mon, 2 Mar 2026 10:00:00 +0100
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                To: anna@hagedorn.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                  boundary="report"
                Message-ID: <%s@mx.example.org>

                This is a MIME-encapsulated message.

                --report
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients.

                --report
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                X-Postfix-Queue-ID: 4711
                Arrival-Date: Mon,  2 Mar 2026 09:59:00 +0100 (CET)

                %s
                --report
                Content-Description: Undelivered Message
                Content-Type: %s

                %s
                --report--
                """.formatted(java.util.UUID.randomUUID(), recipient, typeOfReturned, returned);
    }

    /** Under a Message-ID of its own, so that it isn't taken for one that is there already. */
    private static String another(String report) {
        return report.replaceAll("<[0-9a-f-]{36}@mx", "<" + java.util.UUID.randomUUID() + "@mx");
    }

    private static String reply(String from, String headers) {
        return "Message-ID: <" + java.util.UUID.randomUUID() + "@example.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n"
                + "From: " + from + "\nTo: anna@hagedorn.example\nSubject: Re: Angebot\n" + headers
                + "\n\nDanke\n";
    }
}
