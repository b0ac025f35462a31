package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.AnsweredTotal;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.Talks;
import dev.kontor.activities.internal.domain.Turn;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    public Talks talks(FigureScope scope, FigurePeriod period, int days) {
        return TalkSql.turnsAndTotals(scope, period, days).read(transactions.connection(), rows -> {
            List<Turn> turns = new ArrayList<>();
            Map<Direction, AnsweredTotal> totals = new EnumMap<>(Direction.class);
            while (rows.next()) {
                Direction direction = Direction.valueOf(rows.getString(1));
                if (rows.getString(7) == null) {
                    totals.put(direction, new AnsweredTotal(rows.getLong(5), rows.getLong(6)));
                } else {
                    turns.add(turn(direction, rows));
                }
            }
            return new Talks(turns, totals);
        });
    }

    private static Turn turn(Direction direction, ResultSet row) throws SQLException {
        OffsetDateTime answeredAt = row.getObject(3, OffsetDateTime.class);
        return new Turn(
                direction,
                row.getObject(2, OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString(4));
    }
}
