package dev.kontor.activities.internal.domain;

import dev.kontor.host.Shift;
import dev.kontor.host.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/** A55, Q14: how much working time lies between two moments. A day of 23 or 25 hours counts as its clock runs. */
public final class WorkingTime {

    /** A shift to midnight is written so. */
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingHours hours;
    private final Set<LocalDate> daysOff;

    public WorkingTime(WorkingHours hours, Set<LocalDate> daysOff) {
        this.hours = hours;
        this.daysOff = Set.copyOf(daysOff);
    }

    public Duration between(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        LocalDate last = to.atZone(hours.zone()).toLocalDate();
        for (LocalDate day = from.atZone(hours.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!daysOff.contains(day)) {
                worked = worked.plus(on(day, from, to));
            }
        }
        return worked;
    }

    private Duration on(LocalDate day, Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        for (Shift shift : hours.week().getOrDefault(day.getDayOfWeek(), List.of())) {
            Instant begin = later(from, at(day, shift.from()));
            Instant end = earlier(to, shift.to().equals(LAST_SECOND) ? midnightAfter(day) : at(day, shift.to()));
            if (begin.isBefore(end)) {
                worked = worked.plus(Duration.between(begin, end));
            }
        }
        return worked;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, hours.zone()).toInstant();
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(hours.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
