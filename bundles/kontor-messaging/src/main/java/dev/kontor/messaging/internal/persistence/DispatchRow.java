package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.domain.Composition;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_dispatch. */
@Entity
@Table(name = "messaging_dispatch")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class DispatchRow {
    @Id
    UUID id;

    @Column(name = "entry_id")
    UUID entryId;

    @Enumerated(EnumType.STRING)
    SendingWay way;

    @Enumerated(EnumType.STRING)
    DispatchStatus status;

    @Column(name = "message_id")
    String messageId;

    String subject;

    String text;

    boolean rich;

    @Column(name = "sender_email")
    String senderEmail;

    @Column(name = "sender_name")
    String senderName;

    String number;

    int attempts;

    boolean handed;

    @Column(name = "due_at")
    Instant dueAt;

    String reference;

    @Column(name = "queued_by")
    String queuedBy;

    @Column(name = "queued_by_name")
    String queuedByName;

    @Column(name = "queued_at")
    Instant queuedAt;

    static DispatchRow of(StoredDispatch dispatch) {
        DispatchRow row = new DispatchRow();
        row.id = dispatch.id().value();
        row.entryId = dispatch.entry().value();
        row.way = dispatch.way();
        row.messageId = dispatch.messageId();
        row.subject = dispatch.content().subject();
        row.text = dispatch.content().text();
        row.rich = dispatch.content().rich();
        row.senderEmail = dispatch.senderEmail();
        row.senderName = dispatch.senderName();
        row.number = dispatch.number();
        row.queuedBy = dispatch.queuedBy().value();
        row.queuedByName = dispatch.queuedByName();
        row.queuedAt = dispatch.queuedAt();
        row.apply(dispatch);
        return row;
    }

    void apply(StoredDispatch dispatch) {
        status = dispatch.status();
        attempts = dispatch.attempts();
        handed = dispatch.handed();
        dueAt = dispatch.dueAt();
        reference = dispatch.reference();
    }

    StoredDispatch toDispatch() {
        return new StoredDispatch(
                new DispatchId(id),
                new EntryId(entryId),
                way,
                status,
                messageId,
                new Composition(subject, text, rich),
                senderEmail,
                senderName,
                number,
                attempts,
                handed,
                dueAt,
                reference,
                new UserId(queuedBy),
                queuedByName,
                queuedAt);
    }
}
