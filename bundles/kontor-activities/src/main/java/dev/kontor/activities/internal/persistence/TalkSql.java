package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.kernel.interaction.Direction;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Q14: who answered whom when. Looked at are incoming and outgoing activities without chats, from 30 days before the
 * period to 30 days after it; the newest first, as the index has them, so that a contact's need no sorting.
 */
final class TalkSql {

    /** What a row of {@link #answers} tells: {@link #answers} says it. */
    enum Row {
        TOLD,
        BEGUN,
        FIRST,
        TURN
    }

    static final Duration MARGIN = Duration.ofDays(30);

    private static final String BEGINS = " where before is null or before <> incoming";
    private static final String NO_TEXT = "cast(null as varchar(128))";
    private static final String NO_NUMBER = "cast(null as bigint)";
    private static final String NO_SECONDS = "cast(null as numeric)";
    private static final String NO_TIMES =
            "cast(null as timestamp with time zone), cast(null as timestamp with time zone)";

    private TalkSql() {}

    /**
     * Every activity with the next one in the other direction: {@code next_at}; {@code before} is whether the one before
     * was incoming. The frame ends with the row itself, which costs least: it is in no direction but its own.
     */
    private static Conditions told(String start, FigureScope scope, FigurePeriod period, Dialect dialect) {
        Conditions sql = new Conditions(start + "(select id, contact_id, occurred_at, incoming, belonging,"
                + " lead(incoming) over " + (dialect.groupsAtOnce() ? "talk" : ordered(scope, ""))
                + " as before, case when incoming"
                + " then min(occurred_at) filter (where not incoming) over talk"
                + " else min(occurred_at) filter (where incoming) over talk end as next_at"
                + " from (select id, contact_id, occurred_at, direction = 'IN' as incoming, " + scope.belonging()
                + " as belonging from activities_activity where");
        CountedRows.add(sql, scope);
        CountedRows.between(sql, period.start().minus(MARGIN), period.end().plus(MARGIN));
        return sql.and(" and direction <> 'INTERNAL' and type <> 'CHAT') a window talk as "
                + ordered(scope, " rows between unbounded preceding and current row") + ")");
    }

    private static String ordered(FigureScope scope, String frame) {
        return "(" + scope.talk() + "order by occurred_at desc, id desc" + frame + ")";
    }

    /** Every activity of the period. */
    static Conditions each(String select, FigureScope scope, FigurePeriod period, Dialect dialect) {
        return CountedRows.between(
                told(select + " from ", scope, period, dialect).and(" told where 1 = 1"), period.start(), period.end());
    }

    /** Every one of the period with which a side began to speak; {@code next_at} is when it was answered. */
    static Conditions turns(String select, FigureScope scope, FigurePeriod period, Dialect dialect) {
        Conditions sql = told(select + " from (select * from ", scope, period, dialect)
                .and(" told" + BEGINS + ") turn where 1 = 1");
        return CountedRows.between(sql, period.start(), period.end());
    }

    /**
     * All that is told of answers, at once, as reading and ordering the activities is most of the work. Row, whether it is
     * about incoming ones, answerer, count, how many of them were answered, seconds, time, time of the answer:
     *
     * <ul>
     *   <li>{@code TOLD}: how many there were in a direction, and how many were answered within some days
     *   <li>{@code BEGUN}: of those with which a side began to speak: by direction and whom the answer belongs to, with the
     *       seconds until the answers
     *   <li>{@code FIRST}: the first incoming one of them
     *   <li>{@code TURN}: if wanted, each incoming one of them that was answered
     * </ul>
     */
    static Conditions answers(FigureScope scope, FigurePeriod period, int days, boolean each, Dialect dialect) {
        Conditions sql = told("with told as ", scope, period, dialect);
        sql.and(", turn as (select * from (select id, incoming, occurred_at, next_at, lag(belonging) over "
                + ordered(scope, "") + " as answerer from told" + BEGINS + ") t where 1 = 1");
        CountedRows.between(sql, period.start(), period.end()).and(")");
        sql.and(", begun as (select incoming, answerer, count(*) as begun, count(next_at) as answered,"
                + " extract(epoch from sum(next_at - occurred_at)) as seconds, min(occurred_at) as first_at"
                + " from turn group by incoming, answerer)");
        sql.and(" select '" + Row.TOLD + "', incoming, " + NO_TEXT + ", count(*), count(case when "
                + answeredWithin(days) + " then 1 end), " + NO_SECONDS + ", " + NO_TIMES + " from told where 1 = 1");
        CountedRows.between(sql, period.start(), period.end()).and(" group by incoming");
        sql.and(" union all select '" + Row.BEGUN + "', incoming, answerer, begun, answered, seconds, " + NO_TIMES
                + " from begun");
        String turn = "', incoming, answerer, " + NO_NUMBER + ", " + NO_NUMBER + ", " + NO_SECONDS
                + ", occurred_at, next_at from turn where incoming";
        sql.and(" union all (select '" + Row.FIRST + turn
                + " and occurred_at = (select min(first_at) from begun where incoming) order by id limit 1)");
        return each ? sql.and(" union all select '" + Row.TURN + turn + " and next_at is not null") : sql;
    }

    /** The condition that an activity was answered within some days of 24 hours. */
    static String answeredWithin(int days) {
        return "next_at is not null and next_at <= occurred_at + interval '24' hour * " + days;
    }

    /** The condition that it is in one of these directions. */
    static String in(Set<Direction> directions) {
        return directions.stream()
                .map(direction -> direction == Direction.IN ? "incoming" : "not incoming")
                .collect(Collectors.joining(" or ", " and (", ")"));
    }
}
