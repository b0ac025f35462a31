package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Delivery;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.DeliveryReported;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A29: Zustellungsüberwachung. What comes back of a mail is known of each of its recipients. */
@ParameterizedClass
@EnumSource(Database.class)
class WhatCameBackTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private PostBox server;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        server = new PostBox(SendingWay.EMAIL);
        messaging.transports.add(server);
        messaging.kontor.subscribe(messaging.core.deliveryFollower());
        messaging.kontor.deliverEvents();
        anna = messaging.writer("anna");
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    @Test
    void each_recipient_has_a_state_of_its_own_and_the_entry_the_gravest() {
        ContactEntry entry = sent();
        assertThat(messaging.get(entry.id()).delivery()).isNull();
        assertThat(messaging.dispatch(entry.id()).deliveries()).isEmpty();

        told(entry, DeliveryState.DELIVERED, "Albers@Example.org", true, null);
        assertThat(messaging.get(entry.id()).delivery()).isEqualTo(DeliveryState.DELIVERED);
        told(entry, DeliveryState.REPLIED, "albers@example.org", false, null);
        assertThat(messaging.get(entry.id()).delivery()).isEqualTo(DeliveryState.REPLIED);
        told(entry, DeliveryState.BOUNCED, "brandt@example.org", true, "5.1.1");
        assertThat(messaging.get(entry.id()).delivery()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(messaging.dispatch(entry.id()).deliveries())
                .containsExactly(
                        new Delivery("albers@example.org", DeliveryState.REPLIED, AT, null, "words"),
                        new Delivery("brandt@example.org", DeliveryState.BOUNCED, AT, "5.1.1", "words"));
        assertThat(messaging.dispatch(entry.id()).messageId()).matches(OutgoingMessage.MAIL_ID);
    }

    /** Told in whatever order, and as often as one likes. */
    @Test
    void a_person_knows_better_than_a_server() {
        ContactEntry entry = sent();
        told(entry, DeliveryState.REPLIED, "albers@example.org", false, null);
        told(entry, DeliveryState.BOUNCED, "albers@example.org", true, "5.0.0");
        told(entry, DeliveryState.DELIVERED, "albers@example.org", true, null);
        told(entry, DeliveryState.REPLIED, "albers@example.org", false, null);
        assertThat(messaging.dispatch(entry.id()).deliveries())
                .containsExactly(new Delivery("albers@example.org", DeliveryState.REPLIED, AT, null, "words"));
    }

    @Test
    void whoever_did_not_get_it_changes_nothing() {
        ContactEntry entry = sent();
        told(entry, DeliveryState.BOUNCED, "stranger@example.org", true, "5.1.1");
        told(entry, DeliveryState.REPLIED, "stranger@example.org", false, null);
        told(entry, DeliveryState.REPLIED, "garbage", false, null);
        told(entry, DeliveryState.REPLIED, null, false, null);
        told(entry, DeliveryState.REPLIED, "hidden@example.org", false, null);
        assertThat(messaging.dispatch(entry.id()).deliveries()).isEmpty();
        assertThat(messaging.get(entry.id()).delivery()).isNull();
    }

    /** A server may name the address that it was passed on to. */
    @Test
    void of_a_mail_to_one_it_is_clear_who_did_not_get_it() {
        ContactEntry entry = messaging.mail(anna, "Angebot", "x");
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        told(entry, DeliveryState.REPLIED, "privat@example.net", false, null);
        assertThat(messaging.get(entry.id()).delivery()).isNull();
        told(entry, DeliveryState.BOUNCED, "privat@example.net", true, "5.2.2");
        assertThat(messaging.dispatch(entry.id()).deliveries())
                .extracting(Delivery::email)
                .containsExactly("kunde@example.org");
    }

    @Test
    void what_never_went_out_can_not_come_back() {
        server.behaviour = (message, handover) -> new Transmission.Postponed("not-now", null);
        ContactEntry entry = sent();
        told(entry, DeliveryState.BOUNCED, "albers@example.org", true, "5.1.1");
        assertThat(messaging.get(entry.id()).delivery()).isNull();
    }

    /** A29, G2: another tenant's Message-ID, and one of nobody, are counted and change nothing. */
    @Test
    void a_report_on_a_mail_of_others_is_only_counted() {
        ContactEntry entry = sent();
        TestTenant other = messaging.kontor.tenant().withModules(MessagingModule.ID);
        String id = messaging.dispatch(entry.id()).messageId();
        raise(other, new DeliveryReported(id, DeliveryState.BOUNCED, "albers@example.org", true, "5.1.1", null, AT));
        told("kontor.nobody", DeliveryState.BOUNCED, "albers@example.org", true, "5.1.1");
        told("kontor.nobody", DeliveryState.BOUNCED, "albers@example.org", true, "5.1.1");
        assertThat(messaging.get(entry.id()).delivery()).isNull();
        assertThat(messaging.core.sending().strayReports(messaging.admin).orThrow())
                .isEqualTo(2);
        assertThat(messaging.core.sending().strayReports(other.admin()).orThrow())
                .isEqualTo(1);
        assertThat(messaging.core.sending().strayReports(anna).refusal()).isInstanceOf(Refusal.Forbidden.class);
    }

    /** To two openly, and to nobody else although more stand in the list. */
    private ContactEntry sent() {
        ContactEntry entry = messaging.entry(
                anna,
                "Angebot",
                "Guten Tag",
                Recipient.email(RecipientRole.TO, "albers@example.org"),
                Recipient.email(RecipientRole.BCC, "brandt@example.org"),
                Recipient.email(RecipientRole.NONE, "hidden@example.org"));
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        return entry;
    }

    private void told(ContactEntry entry, DeliveryState state, String recipient, boolean automatic, String reason) {
        told(messaging.dispatch(entry.id()).messageId(), state, recipient, automatic, reason);
    }

    private void told(String id, DeliveryState state, String recipient, boolean automatic, String reason) {
        raise(messaging.tenant, new DeliveryReported(id, state, recipient, automatic, reason, "words", AT));
    }

    private void raise(TestTenant tenant, DeliveryReported report) {
        messaging
                .kontor
                .guard()
                .write(CallContext.system(tenant.id()), MessagingModule.WRITE, caller -> {
                    messaging.kontor.events().raise(caller, DeliveryReported.TYPE, "test", AT, report);
                    return Outcome.done();
                })
                .orThrow();
        messaging.kontor.deliverEvents();
    }
}
