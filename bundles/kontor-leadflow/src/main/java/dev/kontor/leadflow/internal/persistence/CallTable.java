package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.internal.domain.Happening;
import dev.kontor.leadflow.internal.domain.classification.Standing;
import dev.kontor.leadflow.internal.persistence.classification.ClassificationStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore;
import dev.kontor.persistence.Unit;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What was called and closed in a time, of the tenant of the running transaction. */
public final class CallTable {
    private static final String CALLS =
            "select n.authorId, n.authorName, l.recordId, n.occurredAt, n.id, n.recordedAt, n.changedAt from NoteRow n, LeadRow l"
                    + " where l.contactId = n.contactId and n.deletedAt is null"
                    + " and n.occurredAt >= :from and n.occurredAt < :to";
    private static final String CLOSINGS = "select l.closedBy, l.closedByName, l.recordId, l.closedAt from LeadRow l"
            + " where l.standing = true and l.closedAt >= :from and l.closedAt < :to";

    private final Unit unit;
    private final ClassificationStore classes;
    private final ClassifyingStore classifying;

    public CallTable(Unit unit) {
        this.unit = unit;
        this.classes = new ClassificationStore(unit);
        this.classifying = new ClassifyingStore(unit);
    }

    /** In the order of time; of one user, or of all for null. */
    public List<Happening> calls(Instant from, Instant to, UserId user, Instant now) {
        Map<UUID, NoteOutcome> decided = classes.decided(from, to);
        ClassificationSetup setup = classifying.get();
        return rows(CALLS, "n.authorId", "n.occurredAt", from, to, user)
                .map(row -> call(row, decided.get((UUID) row[4]), setup, now))
                .toList();
    }

    private static Happening call(Object[] row, NoteOutcome decided, ClassificationSetup setup, Instant now) {
        boolean pending = decided == null && Standing.waits((Instant) row[5], (Instant) row[6], setup, now);
        return happening(row, decided == null ? NoteOutcome.UNCLASSIFIED : decided, pending);
    }

    /** As {@link #calls}, of leads that are still closed. */
    public List<Happening> closings(Instant from, Instant to, UserId user) {
        return rows(CLOSINGS, "l.closedBy", "l.closedAt", from, to, user)
                .map(row -> happening(row, null, false))
                .toList();
    }

    private static Happening happening(Object[] row, NoteOutcome outcome, boolean pending) {
        return new Happening(
                new UserId((String) row[0]), (String) row[1], (UUID) row[2], (Instant) row[3], outcome, pending);
    }

    private Stream<Object[]> rows(String select, String who, String at, Instant from, Instant to, UserId user) {
        String ofUser = user == null ? "" : " and " + who + " = :user";
        TypedQuery<Object[]> query = unit.entityManager()
                .createQuery(select + ofUser + " order by " + at, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to);
        if (user != null) {
            query.setParameter("user", user.value());
        }
        return query.getResultStream();
    }
}
