package dev.kontor.mail.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A row of mail_incoming_email; the bytes of the mail stand in mail_content. */
@Entity
@Table(name = "mail_incoming_email")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class EmailRow {
    @Id
    UUID id;

    long version;

    @Column(name = "run_id")
    UUID runId;

    @Column(name = "message_id")
    String messageId;

    @Column(name = "in_reply_to")
    String inReplyTo;

    @Column(name = "thread_references")
    String references;

    @Column(name = "thread_key")
    String threadKey;

    String direction;

    String subject;

    @Column(name = "text_body")
    String text;

    @Column(name = "has_html")
    boolean hasHtml;

    String addresses;

    String attachments;

    String flags;

    @Column(name = "size_bytes")
    long size;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;
}
