package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.Sender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_received. */
@Entity
@Table(name = "messaging_received")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class ReceivedRow {
    @Id
    @Column(name = "entry_id")
    UUID entryId;

    @Column(name = "source_kind")
    String sourceKind;

    @Column(name = "source_id")
    String sourceId;

    @Column(name = "message_id")
    String messageId;

    Instant at;

    @Column(name = "sender_name")
    String senderName;

    @Column(name = "sender_email")
    String senderEmail;

    @Column(name = "sender_contact")
    UUID senderContact;

    @Column(name = "sender_user")
    String senderUser;

    boolean everybody;

    String flags;

    void from(Sender sender) {
        if (sender != null) {
            senderName = sender.name();
            senderEmail = sender.email();
            senderContact = sender.contact() == null ? null : sender.contact().value();
            senderUser = sender.user() == null ? null : sender.user().value();
        }
    }

    /** Null where the message names nobody. */
    Sender sender() {
        return senderName == null && senderEmail == null
                ? null
                : new Sender(
                        senderName,
                        senderEmail,
                        senderContact == null ? null : new ContactId(senderContact),
                        senderUser == null ? null : new UserId(senderUser));
    }

    SourceRef source() {
        return new SourceRef(sourceKind, sourceId);
    }
}
