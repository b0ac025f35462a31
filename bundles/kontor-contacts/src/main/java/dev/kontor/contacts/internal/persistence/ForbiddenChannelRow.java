package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.ForbiddenChannel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of contacts_forbidden_channel. */
@Entity
@Table(name = "contacts_forbidden_channel")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class ForbiddenChannelRow {
    @Id
    UUID id;

    @Column(name = "contact_id", updatable = false)
    UUID contactId;

    @Column(name = "client_id", updatable = false)
    UUID clientId;

    @Column(updatable = false)
    String channel;

    @Column(updatable = false)
    String reason;

    @Column(name = "recorded_by", updatable = false)
    String recordedBy;

    @Column(name = "recorded_by_name", updatable = false)
    String recordedByName;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    /** @param name of the contact or company */
    ForbiddenChannel toForbidden(String name) {
        return new ForbiddenChannel(
                CommunicationChannel.valueOf(channel),
                contactId == null ? null : new ContactId(contactId),
                clientId == null ? null : new ClientId(clientId),
                name,
                reason,
                new UserId(recordedBy),
                recordedByName,
                recordedAt);
    }
}
