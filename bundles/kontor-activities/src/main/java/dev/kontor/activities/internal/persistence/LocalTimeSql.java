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
    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private LocalTimeSql() {}

    /** The seconds since 1970 that the clock shows, shifted. */
    static String seconds(FigurePeriod period) {
        return "(cast(floor(extract(epoch from occurred_at)) as bigint) + " + SHIFTED_DAYS * SECONDS_OF_DAY + " + "
                + offset(period) + ")";
    }

    /** The days since 1970, shifted, of those seconds. */
    static String day(String seconds) {
        return seconds + " / " + SECONDS_OF_DAY;
    }

    /** 1 for Monday to 7. */
    static String weekday(String seconds) {
        return "mod(" + day(seconds) + " + 5, 7) + 1";
    }

    /** 0 to 23; the hour that the clock shows twice is one. */
    static String hour(String seconds) {
        return "mod(" + seconds + ", " + SECONDS_OF_DAY + ") / 3600";
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
