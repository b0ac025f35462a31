package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;

/** The statements that count activities (A46, A52, A54, A56, A59, A74). */
final class CountingSql {

    /** What a row counts: those of a type, direction and owner; of a day; of a type at an hour of a weekday. */
    enum Row {
        TOTAL,
        DAY,
        HOUR
    }

    private static final String TOTAL = "type, direction, belonging";
    private static final String HOUR = "type, hour_shown";
    private static final String NO_TEXT = "cast(null as varchar(128))";
    private static final String NO_TIMES =
            "cast(null as timestamp with time zone), cast(null as timestamp with time zone)";
    private static final String NO_NUMBER = "cast(null as bigint)";

    private CountingSql() {}

    /** Row, type, direction, belonging, count, first, last, day, hour of the week. */
    static Conditions counted(FigureScope scope, FigurePeriod period, boolean byTime, Dialect dialect) {
        if (!byTime) {
            return totals(scope, period);
        }
        return dialect.groupsAtOnce() ? atOnce(scope, period, dialect) : oneByOne(scope, period, dialect);
    }

    private static Conditions totals(FigureScope scope, FigurePeriod period) {
        String columns = "type, direction, " + scope.belonging();
        String counts = ", count(*), min(occurred_at), max(occurred_at), " + NO_NUMBER + ", " + NO_NUMBER;
        return rows("select '" + Row.TOTAL + "', " + columns + counts, scope, period)
                .and(" group by " + columns);
    }

    private static Conditions atOnce(FigureScope scope, FigurePeriod period, Dialect dialect) {
        String row = "case when grouping(direction) = 0 then '" + Row.TOTAL + "' when grouping(day_shown) = 0 then '"
                + Row.DAY + "' else '" + Row.HOUR + "' end, ";
        String counts = ", count(*), min(occurred_at), max(occurred_at), day_shown, hour_shown from ";
        return shown("select " + row + TOTAL + counts, scope, period, dialect)
                .and(" counted group by grouping sets ((" + TOTAL + "), (day_shown), (" + HOUR + "))");
    }

    private static Conditions oneByOne(FigureScope scope, FigurePeriod period, Dialect dialect) {
        Conditions sql = shown("with counted as ", scope, period, dialect);
        sql.and(" select '" + Row.TOTAL + "', " + TOTAL + ", count(*), min(occurred_at), max(occurred_at), " + NO_NUMBER
                + ", " + NO_NUMBER + " from counted group by " + TOTAL);
        sql.and(" union all select '" + Row.DAY + "', " + NO_TEXT + ", " + NO_TEXT + ", " + NO_TEXT + ", count(*), "
                + NO_TIMES + ", day_shown, " + NO_NUMBER + " from counted group by day_shown");
        return sql.and(" union all select '" + Row.HOUR + "', type, " + NO_TEXT + ", " + NO_TEXT + ", count(*), "
                + NO_TIMES + ", " + NO_NUMBER + ", hour_shown from counted group by " + HOUR);
    }

    /** The offset keeps PostgreSQL from working out the hours anew wherever they are used. */
    private static Conditions shown(String start, FigureScope scope, FigurePeriod period, Dialect dialect) {
        String columns = "type, direction, " + scope.belonging() + " as belonging, occurred_at, ";
        String each = start + "(select " + TOTAL + ", occurred_at, " + LocalTimeSql.day("hours") + " as day_shown, "
                + LocalTimeSql.hourOfWeek("hours") + " as hour_shown from (select " + columns
                + LocalTimeSql.hours(period, dialect) + " as hours";
        return rows(each, scope, period).and(" offset 0) a)");
    }

    static Conditions rows(String select, FigureScope scope, FigurePeriod period) {
        Conditions sql = CountedRows.add(new Conditions(select + " from activities_activity where"), scope);
        return CountedRows.between(sql, period.start(), period.end());
    }
}
