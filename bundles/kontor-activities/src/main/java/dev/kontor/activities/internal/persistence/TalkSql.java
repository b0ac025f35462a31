package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;
import java.time.Duration;

/**
 * Q14: who answered whom when. Looked at are incoming and outgoing activities without chats, from 30 days before the
 * period to 30 days after it; the newest first, as the index has them, so that a contact's need no sorting.
 */
final class TalkSql {

    static final Duration MARGIN = Duration.ofDays(30);

    private TalkSql() {}

    /** Every activity with the next one in the other direction: {@code next_at}; {@code before} is the direction before. */
    private static Conditions activities(String start, FigureScope scope, FigurePeriod period) {
        String window = "(" + scope.talk() + "order by occurred_at desc, id desc)";
        String later = "over (" + scope.talk()
                + "order by occurred_at desc, id desc rows between unbounded preceding and 1 preceding)";
        Conditions sql = new Conditions(start + "(select id, contact_id, direction, occurred_at, owner_id, team_id,"
                + " lead(direction) over " + window + " as before,"
                + " case when direction = 'OUT' then min(case when direction = 'IN' then occurred_at end) " + later
                + " else min(case when direction = 'OUT' then occurred_at end) " + later + " end as next_at"
                + " from activities_activity where");
        CountedRows.add(sql, scope);
        CountedRows.between(sql, period.start().minus(MARGIN), period.end().plus(MARGIN));
        return sql.and(" and direction <> 'INTERNAL' and type <> 'CHAT') a");
    }

    /** Every activity of the period. */
    static Conditions each(String select, FigureScope scope, FigurePeriod period) {
        return CountedRows.between(
                activities(select + " from ", scope, period).and(" where 1 = 1"), period.start(), period.end());
    }

    /** Every one of the period with which a side began to speak: {@code answered_at}, {@code answerer}. */
    static Conditions turns(String select, FigureScope scope, FigurePeriod period) {
        String window = "(" + scope.talk() + "order by occurred_at desc, id desc)";
        Conditions sql = activities(
                select + " from (select id, direction, occurred_at, lag(occurred_at) over " + window
                        + " as answered_at, lag(" + scope.belonging() + ") over " + window + " as answerer from ",
                scope,
                period);
        sql.and(" where before is null or before <> direction) t where 1 = 1");
        return CountedRows.between(sql, period.start(), period.end());
    }

    /** The condition that an activity was answered within some days of 24 hours. */
    static String answeredWithin(int days) {
        return "next_at is not null and extract(epoch from next_at) - extract(epoch from occurred_at) <= "
                + Duration.ofDays(days).toSeconds();
    }
}
