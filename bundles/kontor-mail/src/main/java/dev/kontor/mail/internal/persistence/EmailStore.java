package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.interaction.Direction;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.ReadableMails;
import dev.kontor.persistence.Unit;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails, without their originals, as they are read; {@link NewMails} writes them. */
public final class EmailStore {

    private final Unit unit;

    public EmailStore(Unit unit) {
        this.unit = unit;
    }

    /** The keys of the threads of these mails, as far as they are there. */
    public Map<String, String> threadsOf(Collection<String> messageIds) {
        Map<String, String> keys = new HashMap<>();
        if (!messageIds.isEmpty()) {
            unit.entityManager()
                    .createQuery(
                            "select e.messageId, e.threadKey from EmailRow e where e.messageId in :ids"
                                    + " and e.threadKey is not null order by e.occurredAt desc",
                            Object[].class)
                    .setParameter("ids", messageIds)
                    .getResultList()
                    .forEach(row -> keys.put((String) row[0], (String) row[1]));
        }
        return keys;
    }

    /** The latest mails of the thread to which this one belongs, the latest first. */
    public List<MailMessage> thread(MailId id, int limit) {
        return unit.entityManager()
                .createQuery(
                        "select e from EmailRow e, EmailRow one where one.id = :id and e.threadKey = one.threadKey"
                                + " order by e.occurredAt desc, e.id desc",
                        EmailRow.class)
                .setParameter("id", id.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(this::message)
                .toList();
    }

    public Optional<MailMessage> find(MailId id) {
        return Optional.ofNullable(unit.entityManager().find(EmailRow.class, id.value()))
                .map(this::message);
    }

    /** The mail if it came by a file and is among these. */
    public Optional<MailMessage> ofFile(MailId id, ReadableMails readable) {
        String whose = readable.onlyOf() == null ? "" : " and r.startedBy = :user";
        TypedQuery<EmailRow> query = unit.entityManager()
                .createQuery(
                        "select e from EmailRow e, ImportRunRow r where e.id = :id and r.id = e.runId" + whose,
                        EmailRow.class)
                .setParameter("id", id.value());
        if (readable.onlyOf() != null) {
            query.setParameter("user", readable.onlyOf().value());
        }
        return query.getResultStream().findFirst().map(this::message);
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
                StoredLists.addresses(row.addresses),
                row.text,
                row.hasHtml,
                StoredLists.attachments(row.attachments),
                words(row.flags),
                row.size);
    }

    private static List<String> words(String lines) {
        return lines.lines().toList();
    }
}
