package dev.kontor.host;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When somebody works in an ordinary week.
 *
 * @param zone the zone that the hours are meant in
 * @param week by day, in order and without overlap; a day that is missing is off
 */
public record WorkingHours(ZoneId zone, Map<DayOfWeek, List<Shift>> week) {

    public WorkingHours {
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
    }
}
