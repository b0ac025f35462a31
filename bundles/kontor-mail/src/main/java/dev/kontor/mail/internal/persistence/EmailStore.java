package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.mail.MailAddress;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailInThread;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.ReadableMails;
import dev.kontor.persistence.Unit;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The mails, without their originals, as they are read; {@link NewMails} writes them. */
public final class EmailStore {

    private static final String THREAD = "EmailRow e, EmailRow one where one.id = :id and e.threadKey = one.threadKey";

    private final Unit unit;

    public EmailStore(Unit unit) {
        this.unit = unit;
    }

    /** The latest mails of the thread to which this one belongs, the latest first. */
    public List<MailInThread> thread(MailId id, int limit) {
        return unit.entityManager()
                .createQuery(
                        "select e.id, e.direction, e.subject, e.addresses, e.occurredAt from " + THREAD
                                + " order by e.occurredAt desc, e.id desc",
                        Object[].class)
                .setParameter("id", id.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new MailInThread(
                        new MailId((UUID) row[0]),
                        Direction.valueOf((String) row[1]),
                        (String) row[2],
                        sender(StoredLists.addresses((String) row[3])),
                        (Instant) row[4]))
                .toList();
    }

    /** Those of the thread that came by files and are among these. */
    public Set<MailId> ofFilesInThread(MailId id, ReadableMails readable) {
        String whose = readable.onlyOf() == null ? "" : " and r.startedBy = :user";
        TypedQuery<UUID> query = unit.entityManager()
                .createQuery("select e.id from ImportRunRow r, " + THREAD + " and r.id = e.runId" + whose, UUID.class)
                .setParameter("id", id.value());
        if (readable.onlyOf() != null) {
            query.setParameter("user", readable.onlyOf().value());
        }
        return query.getResultStream().map(MailId::new).collect(Collectors.toSet());
    }

    /** A mail that stands alone. */
    public static MailInThread inThread(MailMessage mail) {
        return new MailInThread(
                mail.id(), mail.direction(), mail.subject(), sender(mail.addresses()), mail.occurredAt());
    }

    /** Who wrote a mail, or null. */
    private static String sender(List<MailAddress> addresses) {
        return addresses.stream()
                .filter(address -> address.role() == ParticipantRole.FROM)
                .map(MailAddress::address)
                .findFirst()
                .orElse(null);
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
