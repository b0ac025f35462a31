package dev.kontor.privacy;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventId;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DeliveryState;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.MessagingCore;
import dev.kontor.messaging.transport.DeliveryReported;
import dev.kontor.messaging.transport.Handover;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.modules.Cores;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Somebody writes to a person: inside the house and by a mail, which comes back. */
final class Correspondence {
    private static final UserId WRITER = new UserId("writer");

    private final TestKontor kontor;
    private final Cores cores;
    private final CallContext writer;

    Correspondence(TestKontor kontor, Cores cores, TenantId tenant) {
        this.kontor = kontor;
        this.cores = cores;
        Set<String> rights =
                Set.of(MessagingModule.READ.key(), MessagingModule.WRITE.key(), MessagingModule.SETUP.key());
        kontor.users()
                .put(
                        tenant,
                        new HostUser(WRITER, "Writer", "writer@firm.example", true, List.of(), rights, null, null));
        writer = CallContext.of(tenant, WRITER);
    }

    void with(ContactId contact) {
        try (MessagingCore messaging = cores.messaging(new EverythingTaken())) {
            ContactEntry entry = entry(messaging, contact);
            send(messaging, entry, SendingWay.MESSAGE);
            Dispatch mail = send(messaging, entry, SendingWay.EMAIL).dispatch();
            messaging.outbox().sendDue();
            comesBack(messaging, mail);
        }
    }

    private ContactEntry entry(MessagingCore messaging, ContactId contact) {
        ActivityCategory category = messaging
                .categories()
                .create(writer, new CategoryData("Letter", Set.of(SendingWay.EMAIL), true))
                .orThrow();
        EntryData data = new EntryData(
                "Kanari-entry-matchcode",
                "Kanari-entry-text",
                false,
                category.id(),
                List.of(Recipient.contact(RecipientRole.TO, contact), Recipient.user(RecipientRole.CC, WRITER)),
                null,
                null,
                false,
                null);
        return messaging.entries().create(writer, data).orThrow();
    }

    private SendResult send(MessagingCore messaging, ContactEntry entry, SendingWay way) {
        return messaging
                .sending()
                .send(writer, entry.id(), entry.version(), way, List.of())
                .orThrow();
    }

    private void comesBack(MessagingCore messaging, Dispatch mail) {
        Instant now = kontor.clock().instant();
        String address = messaging.entries().get(writer, mail.entry()).orThrow().data().recipients().stream()
                .filter(recipient -> recipient.contact() != null)
                .map(Recipient::email)
                .findFirst()
                .orElseThrow();
        DeliveryReported report = new DeliveryReported(
                mail.messageId(), DeliveryState.BOUNCED, address, true, "5.1.1", "Kanari-delivery-detail", now);
        messaging
                .deliveryFollower()
                .handle(new EventEnvelope<>(
                        new EventId(kontor.ids().next()),
                        writer.tenant(),
                        DeliveryReported.TYPE,
                        "report",
                        now,
                        now,
                        WRITER,
                        report));
    }

    /** A mail server that takes all. */
    private static final class EverythingTaken implements MessageTransport {
        @Override
        public SendingWay way() {
            return SendingWay.EMAIL;
        }

        @Override
        public boolean reachable(TenantId tenant) {
            return true;
        }

        @Override
        public Transmission carry(OutgoingMessage message, Handover handover) {
            handover.pass();
            return new Transmission.Taken(null);
        }
    }
}
