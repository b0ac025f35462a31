package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;
import java.time.Duration;

/**
 * Q14: who answered whom when. Looked at are incoming and outgoing activities without chats, from 30 days before the
 * period to 30 days after it; the newest first, as the index has them, so that a contact's need no sorting.
 */
final class TalkSql {

    static final Duration MARGIN = Duration.ofDays(30);

    private static final String BEGINS = " where before is null or before <> direction)";

    private TalkSql() {}

    /** Every activity with the next one in the other direction: {@code next_at}; {@code before} is the direction before. */
    private static Conditions told(String start, FigureScope scope, FigurePeriod period) {
        String later = "over (" + scope.talk()
                + "order by occurred_at desc, id desc rows between unbounded preceding and 1 preceding)";
        Conditions sql = new Conditions(start + "(select id, contact_id, direction, occurred_at, owner_id, team_id,"
                + " lead(direction) over " + window(scope) + " as before,"
                + " case when direction = 'OUT' then min(case when direction = 'IN' then occurred_at end) " + later
                + " else min(case when direction = 'OUT' then occurred_at end) " + later + " end as next_at"
                + " from activities_activity where");
        CountedRows.add(sql, scope);
        CountedRows.between(sql, period.start().minus(MARGIN), period.end().plus(MARGIN));
        return sql.and(" and direction <> 'INTERNAL' and type <> 'CHAT')");
    }

    private static String window(FigureScope scope) {
        return "(" + scope.talk() + "order by occurred_at desc, id desc)";
    }

    /** Of what was told, that with which a side began to speak: {@code answered_at}, {@code answerer}. */
    private static String turnsOf(FigureScope scope) {
        return "(select id, direction, occurred_at, lag(occurred_at) over " + window(scope) + " as answered_at, lag("
                + scope.belonging() + ") over " + window(scope) + " as answerer from ";
    }

    /** Every activity of the period. */
    static Conditions each(String select, FigureScope scope, FigurePeriod period) {
        return CountedRows.between(
                told(select + " from ", scope, period).and(" a where 1 = 1"), period.start(), period.end());
    }

    /** Every one of the period with which a side began to speak: {@code answered_at}, {@code answerer}. */
    static Conditions turns(String select, FigureScope scope, FigurePeriod period) {
        Conditions sql = told(select + " from " + turnsOf(scope), scope, period).and(" a" + BEGINS + " t where 1 = 1");
        return CountedRows.between(sql, period.start(), period.end());
    }

    /**
     * Both at once, as reading and ordering the activities is most of the work: the turns, the oldest first, and for each
     * direction a row that has as its {@code told} how many there were, and how many were answered within some days.
     */
    static Conditions turnsAndTotals(FigureScope scope, FigurePeriod period, int days) {
        Conditions sql = told("with told as ", scope, period);
        sql.and(", turn as " + turnsOf(scope) + "told" + BEGINS);
        sql.and(" select direction, occurred_at, answered_at, answerer, cast(null as bigint) as told,"
                + " cast(null as bigint) as answered, id from turn where 1 = 1");
        CountedRows.between(sql, period.start(), period.end());
        sql.and(" union all select direction, cast(null as timestamp with time zone),"
                + " cast(null as timestamp with time zone), cast(null as varchar(128)), count(*), sum(case when "
                + answeredWithin(days) + " then 1 else 0 end), cast(null as uuid) from told where 1 = 1");
        CountedRows.between(sql, period.start(), period.end());
        return sql.and(" group by direction order by 2, 7");
    }

    /** The condition that an activity was answered within some days of 24 hours. */
    static String answeredWithin(int days) {
        return "next_at is not null and next_at <= occurred_at + interval '24' hour * " + days;
    }
}
