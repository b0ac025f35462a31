package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.LifeCycle;
import dev.kontor.activities.internal.domain.LifeCycle.Contacted;
import dev.kontor.activities.internal.domain.LifeCycle.History;
import dev.kontor.activities.internal.domain.LifeCycle.Silence;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What of a history makes the stages of a relationship (A62), found by the database. */
public final class LifeTable {

    private static final String NEWEST = " order by occurred_at desc, id desc limit 1";
    private static final String OLDEST = " order by occurred_at, id limit 1";

    private final Transactions transactions;

    public LifeTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Of incoming and outgoing activities before a moment; empty when there is none. */
    public Optional<History> history(FigureScope scope, Instant end) {
        Optional<Contacted> last = one(counted(scope).and(" and occurred_at < ?", p -> p.add(end)), NEWEST);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<Contacted> firsts = firsts(scope, end);
        return Optional.of(new History(
                firsts.get(0), firsts.size() > 1 ? firsts.get(1) : null, last.get(), silences(scope, last.get())));
    }

    /** The first one of each direction, the older one before the other. */
    private List<Contacted> firsts(FigureScope scope, Instant end) {
        Conditions sql = new Conditions("select id, occurred_at from (");
        sql.and(first(scope, end, Direction.IN)).and(" union all ").and(first(scope, end, Direction.OUT));
        return sql.and(") f order by occurred_at, id").read(transactions.connection(), rows -> {
            List<Contacted> firsts = new ArrayList<>();
            while (rows.next()) {
                firsts.add(contacted(rows));
            }
            return firsts;
        });
    }

    private static Conditions first(FigureScope scope, Instant end, Direction direction) {
        return new Conditions("(")
                .and(counted(scope))
                .and(" and occurred_at < ? and direction = ?", p -> p.add(end).add(direction.name()))
                .and(OLDEST + ")");
    }

    /**
     * The oldest first. Found by steps back: within 90 days there is no silence, so each step goes to the oldest of the
     * 90 days before; where there is no older one, a silence has ended. What lies between is not read.
     */
    private List<Silence> silences(FigureScope scope, Contacted last) {
        LinkedList<Silence> silences = new LinkedList<>();
        Optional<Contacted> at = Optional.of(last);
        while (at.isPresent()) {
            Contacted from = at.get();
            Instant bound = from.at().minus(LifeCycle.DORMANT_AFTER);
            Contacted oldest = one(
                            counted(scope)
                                    .and(
                                            " and occurred_at > ? and occurred_at <= ?",
                                            p -> p.add(bound).add(from.at())),
                            OLDEST)
                    .orElse(from);
            if (oldest.at().isBefore(from.at())) {
                at = Optional.of(oldest);
            } else {
                at = one(counted(scope).and(" and occurred_at <= ?", p -> p.add(bound)), NEWEST);
                at.ifPresent(before -> silences.addFirst(new Silence(before, oldest)));
            }
        }
        return silences;
    }

    private Optional<Contacted> one(Conditions sql, String order) {
        return sql.and(order)
                .read(transactions.connection(), rows -> rows.next() ? Optional.of(contacted(rows)) : Optional.empty());
    }

    private static Conditions counted(FigureScope scope) {
        return CountedRows.add(new Conditions("select id, occurred_at from activities_activity where"), scope)
                .and(" and direction <> 'INTERNAL'");
    }

    private static Contacted contacted(ResultSet row) throws SQLException {
        return new Contacted(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
