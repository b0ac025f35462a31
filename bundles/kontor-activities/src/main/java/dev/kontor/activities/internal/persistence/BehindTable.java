package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.Activity;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.persistence.Transactions;
import dev.kontor.rules.KeysetCursor;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the activities behind a part of a figure in pages, by the very conditions by which they were counted (N9). */
public final class BehindTable {

    private static final String NEWEST_FIRST = " order by occurred_at desc, id desc limit ";
    private static final String OLDEST_FIRST = " order by occurred_at, id limit 1";

    private final Transactions transactions;

    public BehindTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The newest first. */
    public List<Activity> page(
            FigureScope scope, Behind behind, KeysetCursor after, int limit, UnaryOperator<String> typeNames) {
        Conditions sql = new Conditions("select " + ActivityTable.COLUMNS + " from activities_activity where");
        Connection connection = transactions.connection();
        add(sql, scope, behind, Sql.run(() -> Dialect.of(connection)));
        if (after != null) {
            sql.and(
                    " and (occurred_at, id) < (?, ?)",
                    p -> p.add(after.time().orElseThrow()).add(after.id()));
        }
        return sql.and(NEWEST_FIRST + limit).read(connection, rows -> {
            List<Activity> found = new ArrayList<>();
            while (rows.next()) {
                found.add(ActivityRow.read(rows, typeNames).activity());
            }
            return found;
        });
    }

    private static void add(Conditions sql, FigureScope scope, Behind behind, Dialect dialect) {
        if (behind instanceof Behind.OfType rows) {
            of(sql, scope, rows.period());
            if (rows.type() != null) {
                sql.and(" and type = ?", p -> p.add(rows.type()));
            }
            directions(sql, rows.directions());
        } else if (behind instanceof Behind.AtHour rows) {
            of(sql, scope, rows.period());
            sql.and(" and type = ?", p -> p.add(rows.type()));
            String hour = LocalTimeSql.hourOfWeek(LocalTimeSql.hours(rows.period(), dialect));
            sql.and(" and " + hour + " = ?", p -> p.add(LocalTimeSql.hourOfWeek(rows.weekday(), rows.hour())));
        } else if (behind instanceof Behind.BelongingTo rows) {
            of(sql, scope, rows.period());
            if (rows.belonging() == null) {
                sql.and(" and " + scope.belonging() + " is null");
            } else {
                sql.and(" and " + scope.belonging() + " = ?", p -> p.add(rows.belonging()));
            }
        } else if (behind instanceof Behind.One one) {
            CountedRows.add(sql, scope).and(" and id = ?", p -> p.add(one.activity()));
        } else {
            sql.and(" tenant_id = ? and id in (", p -> p.add(scope.tenant()));
            sql.and(selected(scope, behind, dialect)).and(")");
        }
    }

    /** The ids of those that can't be told by their own row. */
    private static Conditions selected(FigureScope scope, Behind behind, Dialect dialect) {
        if (behind instanceof Behind.Turns turns) {
            return TalkSql.turns("select id", scope, turns.period(), dialect)
                    .and(TalkSql.in(Set.of(turns.direction())))
                    .and(" and next_at is " + (turns.answered() ? "not null" : "null"));
        }
        if (behind instanceof Behind.FirstTurn first) {
            return TalkSql.turns("select id", scope, first.period(), dialect)
                    .and(TalkSql.in(Set.of(first.direction())))
                    .and(OLDEST_FIRST);
        }
        if (behind instanceof Behind.Answered answered) {
            Conditions sql = TalkSql.each("select id", scope, answered.period(), dialect);
            return sql.and(TalkSql.in(answered.directions()))
                    .and((answered.answered() ? " and (" : " and not (") + TalkSql.answeredWithin(answered.days())
                            + ")");
        }
        Behind.Last last = (Behind.Last) behind;
        Conditions sql = of(new Conditions("select id from activities_activity where"), scope, last.period());
        directions(sql, last.directions());
        return sql.and(NEWEST_FIRST + 1);
    }

    private static Conditions of(Conditions sql, FigureScope scope, FigurePeriod period) {
        return CountedRows.between(CountedRows.add(sql, scope), period.start(), period.end());
    }

    private static void directions(Conditions sql, Set<Direction> directions) {
        sql.and(
                " and direction = any(?)",
                p -> p.addAll(
                        "varchar", directions.stream().map(Direction::name).toList()));
    }
}
