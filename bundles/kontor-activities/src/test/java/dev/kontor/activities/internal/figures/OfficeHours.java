package dev.kontor.activities.internal.figures;

import dev.kontor.host.Shift;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host's calendar with shifts of whole hours, also in the nights in which clocks change, and the working time by it. */
final class OfficeHours implements WorkCalendar {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<LocalDate> OFF = List.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 12, 25));

    private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);

    OfficeHours() {
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(shift(8, 12), shift(13, 17)));
        }
        week.put(DayOfWeek.SUNDAY, List.of(shift(1, 4)));
        week.put(DayOfWeek.SATURDAY, List.of(new Shift(LocalTime.of(20, 0), LocalTime.of(23, 59, 59))));
    }

    private static Shift shift(int from, int to) {
        return new Shift(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** Hour by hour. */
    double seconds(Instant from, Instant to) {
        double seconds = 0;
        Instant hour = from.truncatedTo(ChronoUnit.HOURS);
        while (hour.isBefore(to)) {
            Instant next = hour.plus(Duration.ofHours(1));
            if (isOpen(hour.atZone(BERLIN))) {
                Instant begin = hour.isBefore(from) ? from : hour;
                Instant end = next.isAfter(to) ? to : next;
                seconds += Duration.between(begin, end).toNanos() / 1e9;
            }
            hour = next;
        }
        return seconds;
    }

    private boolean isOpen(ZonedDateTime hour) {
        LocalTime time = hour.toLocalTime();
        return !OFF.contains(hour.toLocalDate())
                && week.getOrDefault(hour.getDayOfWeek(), List.of()).stream()
                        .anyMatch(shift -> !time.isBefore(shift.from()) && time.isBefore(shift.to()));
    }

    @Override
    public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
        return Optional.of(new WorkingHours(BERLIN, week));
    }

    @Override
    public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
        return OFF.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toList();
    }
}
