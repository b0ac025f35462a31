package dev.kontor.host.standalone.internal.domain;

import dev.kontor.host.Shift;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A week as text, as it is stored and typed: each day as {@code MONDAY=08:00-12:00,13:00-17:00}. */
public final class WeekText {

    private WeekText() {}

    public static List<String> write(Map<DayOfWeek, List<Shift>> week) {
        return week.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> day.getKey() + "="
                        + day.getValue().stream()
                                .map(shift -> shift.from() + "-" + shift.to())
                                .collect(Collectors.joining(",")))
                .toList();
    }

    /** The week; empty when a day isn't written like that. */
    public static Optional<Map<DayOfWeek, List<Shift>>> read(List<String> days) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        try {
            for (String day : days) {
                int end = day.indexOf('=');
                if (end < 0) {
                    return Optional.empty();
                }
                week.put(
                        DayOfWeek.valueOf(day.substring(0, end).strip().toUpperCase(Locale.ROOT)),
                        shifts(day.substring(end + 1)));
            }
            return Optional.of(week);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static List<Shift> shifts(String day) {
        List<Shift> shifts = new ArrayList<>();
        for (String shift : day.split(",")) {
            String[] times = shift.split("-");
            if (times.length != 2) {
                throw new IllegalArgumentException("A shift has a beginning and an end");
            }
            shifts.add(new Shift(LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip())));
        }
        return shifts;
    }
}
