package dev.kontor.demo.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Places the sample data in the working days before now, so that the timeline looks like a week that has just been. */
final class Week {

    private static final Pattern MAIL_DATE = Pattern.compile("@\\{(-?\\d+) ([\\d:]+)}");
    private static final DateTimeFormatter RFC_5322 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private final Instant now;
    private final ZoneId zone;

    Week(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * @param day 0 for today, otherwise how many working days back
     * @param time the time of day, or on day 0 how many minutes ago
     */
    Instant at(int day, String time) {
        if (day == 0) {
            return now.minus(Long.parseLong(time), ChronoUnit.MINUTES);
        }
        LocalDate date = LocalDate.ofInstant(now, zone);
        for (int back = 0; back > day; back--) {
            date = workingDayBefore(date);
        }
        return date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    Instant tomorrow(String time) {
        LocalDate date = LocalDate.ofInstant(now, zone).plusDays(1);
        return date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    /** Replaces each <code>@{day time}</code> of the mails by a date as mails write it. */
    String dated(String mails) {
        return MAIL_DATE
                .matcher(mails)
                .replaceAll(match -> RFC_5322.format(
                        at(Integer.parseInt(match.group(1)), match.group(2)).atZone(zone)));
    }

    private static LocalDate workingDayBefore(LocalDate date) {
        LocalDate before = date.minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        return before;
    }
}
