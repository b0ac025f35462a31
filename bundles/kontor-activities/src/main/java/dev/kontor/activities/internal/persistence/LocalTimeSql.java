package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.FigurePeriod;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * What the reader's clock and calendar show at {@code occurred_at}. By the zone's own changes in the period, written into
 * the statement: both databases and Java then mean the same zone.
 */
final class LocalTimeSql {

    /** So many days before 1970 everything counts from, so that no number is negative. */
    static final long SHIFTED_DAYS = 100_000;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int HOURS_OF_DAY = 24;
    private static final int DAYS_OF_WEEK = 7;
    private static final int HOURS_OF_WEEK = HOURS_OF_DAY * DAYS_OF_WEEK;
    private static final int WEEKDAY_OF_SHIFTED = 5; // the day from which everything counts is a Saturday
    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private LocalTimeSql() {}

    /** The hours since 1970 that the clock shows, shifted. */
    static String hours(FigurePeriod period, Dialect dialect) {
        return "((" + dialect.epochSeconds("occurred_at") + " + " + SHIFTED_DAYS * SECONDS_OF_DAY + " + "
                + offset(period) + ") / 3600)";
    }

    /** The days since 1970, shifted, of those hours. */
    static String day(String hours) {
        return hours + " / 24";
    }

    /** The hour of the week, of those hours; the hour that the clock shows twice is one. */
    static String hourOfWeek(String hours) {
        return "mod(" + hours + ", " + HOURS_OF_WEEK + ")";
    }

    /** 1 for Monday to 7, of an hour of the week. */
    static int weekday(int hourOfWeek) {
        return (hourOfWeek / HOURS_OF_DAY + WEEKDAY_OF_SHIFTED) % DAYS_OF_WEEK + 1;
    }

    /** 0 to 23, of an hour of the week. */
    static int hourOfDay(int hourOfWeek) {
        return hourOfWeek % HOURS_OF_DAY;
    }

    /** The hour of the week of a weekday and hour. */
    static int hourOfWeek(int weekday, int hour) {
        return (weekday - 1 - WEEKDAY_OF_SHIFTED + DAYS_OF_WEEK) % DAYS_OF_WEEK * HOURS_OF_DAY + hour;
    }

    private static String offset(FigurePeriod period) {
        ZoneRules rules = period.zone().getRules();
        Instant start = period.start();
        StringBuilder offset = new StringBuilder();
        ZoneOffsetTransition change = rules.nextTransition(start);
        while (change != null && change.getInstant().isBefore(period.end())) {
            offset.append(" when occurred_at < timestamp with time zone '")
                    .append(LITERAL.format(change.getInstant()))
                    .append("+00:00' then ")
                    .append(change.getOffsetBefore().getTotalSeconds());
            start = change.getInstant();
            change = rules.nextTransition(start);
        }
        int last = rules.getOffset(start).getTotalSeconds();
        return offset.length() == 0 ? "(" + last + ")" : "case" + offset + " else " + last + " end";
    }
}
