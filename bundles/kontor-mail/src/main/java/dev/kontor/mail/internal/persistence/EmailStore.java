package dev.kontor.mail.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailAddress;
import dev.kontor.mail.MailAttachment;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.ReadableMails;
import dev.kontor.persistence.Unit;
import java.util.List;
import java.util.Optional;

/** The mails, without their originals. */
public final class EmailStore {

    private static final TypeReference<List<MailAddress>> ADDRESSES = new TypeReference<>() {};
    private static final TypeReference<List<MailAttachment>> ATTACHMENTS = new TypeReference<>() {};

    private final Unit unit;
    private final ObjectMapper json = KontorJson.stored();

    public EmailStore(Unit unit) {
        this.unit = unit;
    }

    public void add(MailMessage mail, ImportRunId run) {
        EmailRow row = new EmailRow();
        row.id = mail.id().value();
        row.version = 1;
        row.runId = run.value();
        row.messageId = mail.messageId();
        row.inReplyTo = mail.inReplyTo();
        row.references = String.join("\n", mail.references());
        row.direction = mail.direction().name();
        row.subject = mail.subject();
        row.text = mail.text();
        row.hasHtml = mail.hasHtml();
        row.addresses = written(mail.addresses());
        row.attachments = written(mail.attachments());
        row.flags = String.join("\n", mail.flags());
        row.size = mail.size();
        row.occurredAt = mail.occurredAt();
        row.recordedAt = mail.recordedAt();
        unit.entityManager().persist(row);
    }

    public Optional<MailMessage> find(MailId id, ReadableMails readable) {
        if (readable.onlyOf() == null) {
            return Optional.ofNullable(unit.entityManager().find(EmailRow.class, id.value()))
                    .map(this::message);
        }
        return unit.entityManager()
                .createQuery(
                        "select e from EmailRow e, ImportRunRow r where e.id = :id and r.id = e.runId"
                                + " and r.startedBy = :user",
                        EmailRow.class)
                .setParameter("id", id.value())
                .setParameter("user", readable.onlyOf().value())
                .getResultStream()
                .findFirst()
                .map(this::message);
    }

    private MailMessage message(EmailRow row) {
        return new MailMessage(
                new MailId(row.id),
                row.messageId,
                row.inReplyTo,
                words(row.references),
                Direction.valueOf(row.direction),
                row.subject,
                row.occurredAt,
                row.recordedAt,
                read(row.addresses, ADDRESSES),
                row.text,
                row.hasHtml,
                read(row.attachments, ATTACHMENTS),
                words(row.flags),
                row.size);
    }

    private static List<String> words(String lines) {
        return lines.lines().toList();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of records is always written", e);
        }
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            // the message of the cause may quote addresses
            throw new IllegalStateException("A stored list can't be read: " + e.getOriginalMessage());
        }
    }
}
