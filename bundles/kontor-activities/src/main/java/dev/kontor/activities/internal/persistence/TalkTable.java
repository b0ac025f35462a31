package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.AnsweredTotal;
import dev.kontor.activities.internal.domain.Begun;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.Talks;
import dev.kontor.activities.internal.domain.Turn;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answered whom, worked out by the database (A55, A58, A73). */
public final class TalkTable {

    private final Transactions transactions;

    public TalkTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param each whether each incoming turn that was answered is wanted, as how long that took is for another clock */
    public Talks talks(FigureScope scope, FigurePeriod period, int days, boolean each) {
        Connection connection = transactions.connection();
        Dialect dialect = Sql.run(() -> Dialect.of(connection));
        return TalkSql.answers(scope, period, days, each, dialect).read(connection, rows -> {
            Map<Direction, AnsweredTotal> told = new EnumMap<>(Direction.class);
            List<Begun> begun = new ArrayList<>();
            Turn first = null;
            List<Turn> turns = new ArrayList<>();
            while (rows.next()) {
                Direction direction = rows.getBoolean(2) ? Direction.IN : Direction.OUT;
                switch (TalkSql.Row.valueOf(rows.getString(1))) {
                    case TOLD -> told.put(direction, new AnsweredTotal(rows.getLong(4), rows.getLong(5)));
                    case BEGUN ->
                        begun.add(new Begun(
                                direction, rows.getString(3), rows.getLong(4), rows.getLong(5), rows.getDouble(6)));
                    case FIRST -> first = turn(rows);
                    case TURN -> turns.add(turn(rows));
                }
            }
            return new Talks(told, begun, Optional.ofNullable(first), turns);
        });
    }

    private static Turn turn(ResultSet row) throws SQLException {
        OffsetDateTime answeredAt = row.getObject(8, OffsetDateTime.class);
        return new Turn(
                row.getObject(7, OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString(3));
    }
}
