package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.LifeCycle;
import dev.kontor.activities.internal.domain.LifeCycle.Contacted;
import dev.kontor.activities.internal.domain.LifeCycle.History;
import dev.kontor.activities.internal.domain.LifeCycle.Silence;
import dev.kontor.persistence.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What of a history makes the stages of a relationship (A62), found by the database. */
public final class LifeTable {

    private static final String NEWEST_FIRST = " over (order by occurred_at desc, id desc)";

    private final Transactions transactions;

    public LifeTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Of incoming and outgoing activities before a moment; empty when there is none. */
    public Optional<History> history(FigureScope scope, Instant end) {
        List<Contacted> firsts = firsts(scope, end);
        if (firsts.isEmpty()) {
            return Optional.empty();
        }
        Conditions sql = counted(
                "select id, occurred_at, before_id, before_at, after_at from (select id, occurred_at, lead(id)"
                        + NEWEST_FIRST + " as before_id, lead(occurred_at)" + NEWEST_FIRST
                        + " as before_at, lag(occurred_at)" + NEWEST_FIRST + " as after_at",
                scope,
                end);
        sql.and(") g where after_at is null or extract(epoch from occurred_at) - extract(epoch from before_at) >= "
                + LifeCycle.DORMANT_AFTER.toSeconds() + " order by occurred_at, id");
        return Optional.of(sql.read(transactions.connection(), rows -> history(firsts, rows)));
    }

    /** The first one of each direction, the older one before the other. */
    private List<Contacted> firsts(FigureScope scope, Instant end) {
        return counted(
                        "select id, occurred_at from (select id, occurred_at, row_number() over"
                                + " (partition by direction order by occurred_at, id) as place",
                        scope,
                        end)
                .and(") f where place = 1 order by occurred_at, id")
                .read(transactions.connection(), rows -> {
                    List<Contacted> firsts = new ArrayList<>();
                    while (rows.next()) {
                        firsts.add(contacted(rows, 1));
                    }
                    return firsts;
                });
    }

    private static History history(List<Contacted> firsts, ResultSet rows) throws SQLException {
        List<Silence> silences = new ArrayList<>();
        Contacted last = null;
        while (rows.next()) {
            Contacted contacted = contacted(rows, 1);
            Contacted before = rows.getObject(3) == null ? null : contacted(rows, 3);
            if (before != null && !contacted.at().isBefore(before.at().plus(LifeCycle.DORMANT_AFTER))) {
                silences.add(new Silence(before, contacted));
            }
            if (rows.getObject(5) == null) {
                last = contacted;
            }
        }
        return new History(firsts.get(0), firsts.size() > 1 ? firsts.get(1) : null, last, silences);
    }

    private static Conditions counted(String select, FigureScope scope, Instant end) {
        return CountedRows.add(new Conditions(select + " from activities_activity where"), scope)
                .and(" and direction <> 'INTERNAL' and occurred_at < ?", p -> p.add(end));
    }

    private static Contacted contacted(ResultSet row, int column) throws SQLException {
        return new Contacted(
                row.getObject(column, UUID.class),
                row.getObject(column + 1, OffsetDateTime.class).toInstant());
    }
}
