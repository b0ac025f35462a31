package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/** The internal messages that the users of the tenant of the running transaction have got. */
public final class InboxStore {
    private final Unit unit;

    public InboxStore(Unit unit) {
        this.unit = unit;
    }

    public void insert(InternalMessage message, UserId to) {
        InboxRow row = new InboxRow();
        row.id = message.id().value();
        row.entryId = message.entry().value();
        row.toUser = to.value();
        row.fromUser = message.from().value();
        row.fromName = message.fromName();
        row.subject = message.subject();
        row.sentAt = message.sentAt();
        unit.entityManager().persist(row);
    }

    /** Newest first. */
    public List<InternalMessage> of(UserId user, KeysetCursor after, int limit) {
        String place = after == null ? "" : " and (m.sentAt < :at or (m.sentAt = :at and m.id < :id))";
        TypedQuery<InboxRow> query = unit.entityManager()
                .createQuery(
                        "select m from InboxRow m where m.toUser = :user" + place
                                + " order by m.sentAt desc, m.id desc",
                        InboxRow.class)
                .setParameter("user", user.value())
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.time().orElseThrow()).setParameter("id", after.id());
        }
        return query.getResultStream().map(InboxRow::toMessage).toList();
    }

    /** False when the user has no such message. */
    public boolean read(InternalMessageId id, UserId user, Instant now) {
        InboxRow row = id == null ? null : unit.entityManager().find(InboxRow.class, id.value());
        if (row == null || !row.toUser.equals(user.value())) {
            return false;
        }
        row.readAt = row.readAt == null ? now : row.readAt;
        return true;
    }
}
