package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.internal.domain.Happening;
import dev.kontor.persistence.Unit;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was called and closed in a time, of the tenant of the running transaction. */
public final class CallTable {
    private static final String CALLS =
            "select n.authorId, n.authorName, l.recordId, n.occurredAt from NoteRow n, LeadRow l"
                    + " where l.contactId = n.contactId and n.deletedAt is null"
                    + " and n.occurredAt >= :from and n.occurredAt < :to";
    private static final String CLOSINGS = "select l.closedBy, l.closedByName, l.recordId, l.closedAt from LeadRow l"
            + " where l.standing = true and l.closedAt >= :from and l.closedAt < :to";

    private final Unit unit;

    public CallTable(Unit unit) {
        this.unit = unit;
    }

    /** In the order of time; of one user, or of all for null. */
    public List<Happening> calls(Instant from, Instant to, UserId user) {
        return read(CALLS, "n.authorId", "n.occurredAt", from, to, user);
    }

    /** As {@link #calls}, of leads that are still closed. */
    public List<Happening> closings(Instant from, Instant to, UserId user) {
        return read(CLOSINGS, "l.closedBy", "l.closedAt", from, to, user);
    }

    private List<Happening> read(String select, String who, String at, Instant from, Instant to, UserId user) {
        String ofUser = user == null ? "" : " and " + who + " = :user";
        TypedQuery<Object[]> query = unit.entityManager()
                .createQuery(select + ofUser + " order by " + at, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to);
        if (user != null) {
            query.setParameter("user", user.value());
        }
        return query.getResultStream()
                .map(row ->
                        new Happening(new UserId((String) row[0]), (String) row[1], (UUID) row[2], (Instant) row[3]))
                .toList();
    }
}
