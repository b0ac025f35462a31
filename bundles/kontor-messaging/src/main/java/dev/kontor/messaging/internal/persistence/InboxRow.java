package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.InternalMessageId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_inbox. */
@Entity
@Table(name = "messaging_inbox")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class InboxRow {
    @Id
    UUID id;

    @Column(name = "entry_id")
    UUID entryId;

    @Column(name = "to_user")
    String toUser;

    @Column(name = "from_user")
    String fromUser;

    @Column(name = "from_name")
    String fromName;

    String subject;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "read_at")
    Instant readAt;

    InternalMessage toMessage() {
        return new InternalMessage(
                new InternalMessageId(id),
                new EntryId(entryId),
                new UserId(fromUser),
                fromName,
                subject,
                sentAt,
                readAt);
    }
}
