package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    public long unread(UserId user) {
        return unit.entityManager()
                .createQuery("select count(m) from InboxRow m where m.toUser = :user and m.readAt is null", Long.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }

    /** Empty when the user has no such message. */
    public Optional<InternalMessage> find(InternalMessageId id, UserId user) {
        return row(id).filter(row -> row.toUser.equals(user.value())).map(InboxRow::toMessage);
    }

    public void read(InternalMessageId id, Instant now) {
        row(id).ifPresent(row -> row.readAt = now);
    }

    private Optional<InboxRow> row(InternalMessageId id) {
        return Optional.ofNullable(id).map(some -> unit.entityManager().find(InboxRow.class, some.value()));
    }
}
