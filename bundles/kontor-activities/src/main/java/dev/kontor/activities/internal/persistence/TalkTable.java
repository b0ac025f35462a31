package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.AnsweredTotal;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.Turn;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who answered whom, worked out by the database (A55, A58, A73). */
public final class TalkTable {

    private final Transactions transactions;

    public TalkTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Who began to speak in the period, the oldest first. */
    public List<Turn> turns(FigureScope scope, FigurePeriod period) {
        return TalkSql.turns("select direction, occurred_at, answered_at, answerer", scope, period)
                .and(" order by occurred_at, id")
                .read(transactions.connection(), rows -> {
                    List<Turn> turns = new ArrayList<>();
                    while (rows.next()) {
                        OffsetDateTime answeredAt = rows.getObject(3, OffsetDateTime.class);
                        turns.add(new Turn(
                                Direction.valueOf(rows.getString(1)),
                                rows.getObject(2, OffsetDateTime.class).toInstant(),
                                answeredAt == null ? null : answeredAt.toInstant(),
                                rows.getString(4)));
                    }
                    return turns;
                });
    }

    /** How many there were in each direction, and how many were answered within some days. */
    public Map<Direction, AnsweredTotal> answered(FigureScope scope, FigurePeriod period, int days) {
        String select =
                "select direction, count(*), sum(case when " + TalkSql.answeredWithin(days) + " then 1 else 0 end)";
        return TalkSql.each(select, scope, period).and(" group by direction").read(transactions.connection(), rows -> {
            Map<Direction, AnsweredTotal> totals = new EnumMap<>(Direction.class);
            while (rows.next()) {
                totals.put(Direction.valueOf(rows.getString(1)), new AnsweredTotal(rows.getLong(2), rows.getLong(3)));
            }
            return totals;
        });
    }
}
