package dev.kontor.activities.internal.domain;

import dev.kontor.activities.figures.FigureBucket;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days of a question in the reader's zone: from the midnight that begins the first to the one that ends the last. */
public record FigurePeriod(LocalDate from, LocalDate to, ZoneId zone) {

    public Instant start() {
        return startOf(from);
    }

    /** Not included. */
    public Instant end() {
        return startOf(to.plusDays(1));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days directly before. */
    public FigurePeriod before() {
        return new FigurePeriod(from.minusDays(days()), from.minusDays(1), zone);
    }

    /** The first day of the bucket that a day lies in; it may lie before the period. */
    public static LocalDate bucketOf(LocalDate day, FigureBucket bucket) {
        return switch (bucket) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first days of all buckets that the period touches. */
    public List<LocalDate> buckets(FigureBucket bucket) {
        List<LocalDate> firstDays = new ArrayList<>();
        for (LocalDate day = bucketOf(from, bucket); !day.isAfter(to); day = next(day, bucket)) {
            firstDays.add(day);
        }
        return firstDays;
    }

    /** What of a bucket lies in the period. */
    public FigurePeriod within(LocalDate firstDay, FigureBucket bucket) {
        LocalDate lastDay = next(firstDay, bucket).minusDays(1);
        return new FigurePeriod(firstDay.isBefore(from) ? from : firstDay, lastDay.isAfter(to) ? to : lastDay, zone);
    }

    private static LocalDate next(LocalDate firstDay, FigureBucket bucket) {
        return switch (bucket) {
            case DAY -> firstDay.plusDays(1);
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
        };
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
