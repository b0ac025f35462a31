package dev.kontor.leadflow;

import java.time.LocalDate;

/**
 * Which calls are counted: days and hours in the tenant's zone (L21, L39).
 *
 * @param from the first day
 * @param to the last day, at most 366 days later
 * @param fromHour the first hour of the day, 0 to 23
 * @param toHour the last one, 0 to 23; 9 and 11 stand for 9:00 to 11:59
 */
public record ReportRange(LocalDate from, LocalDate to, int fromHour, int toHour) {

    /** Whole days. */
    public static ReportRange days(LocalDate from, LocalDate to) {
        return new ReportRange(from, to, 0, 23);
    }
}
