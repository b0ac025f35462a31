package dev.kontor.activities.internal.application;

import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.TypeTotal;
import dev.kontor.activities.internal.persistence.CountingTable;
import dev.kontor.kernel.guard.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures that are counted: volume, frequency, series, channel, pattern, trend (A46, A52, A54, A56, A57, A74). */
final class CountingFigures {

    private static final double DAYS_OF_WEEK = 7;
    private static final double DAYS_OF_MONTH = 30.436875;

    private record Used(String type, long count, Instant last) {}

    private final CountingTable table;
    private final ActivityTypes types;

    CountingFigures(CountingTable table, ActivityTypes types) {
        this.table = table;
        this.types = types;
    }

    Figure volume(AskedFigures asked) {
        long total = asked.total();
        return counted(FigureId.VOLUME, total, byType(asked.totals(), total, asked.caller()));
    }

    Figure frequency(AskedFigures asked) {
        long total = asked.total();
        double days = asked.period().days();
        List<FigurePart> parts = List.of(
                part("day", total, total / days),
                part("week", total, total * DAYS_OF_WEEK / days),
                part("month", total, total * DAYS_OF_MONTH / days));
        if (total < 2) {
            return new Figure(FigureId.FREQUENCY, FigureState.NONE, null, null, parts);
        }
        Instant first = asked.totals().stream()
                .map(TypeTotal::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = asked.totals().stream()
                .map(TypeTotal::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        double gap = seconds(Duration.between(first, last)) / (total - 1);
        return new Figure(FigureId.FREQUENCY, FigureState.VALUE, gap, null, parts);
    }

    Figure series(AskedFigures asked) {
        Map<LocalDate, Long> counts = new HashMap<>();
        asked.days()
                .forEach((day, count) -> counts.merge(FigurePeriod.bucketOf(day, asked.bucket()), count, Long::sum));
        List<FigurePart> parts = asked.period().buckets(asked.bucket()).stream()
                .map(day -> part(day.toString(), counts.getOrDefault(day, 0L), null))
                .toList();
        return counted(
                FigureId.SERIES,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                parts);
    }

    Figure channel(AskedFigures asked) {
        List<TypeTotal> spoken = asked.spoken();
        long total = spoken.stream().mapToLong(TypeTotal::count).sum();
        List<FigurePart> parts = byType(spoken, total, asked.caller());
        return parts.isEmpty()
                ? new Figure(FigureId.CHANNEL, FigureState.NONE, null, null, parts)
                : new Figure(
                        FigureId.CHANNEL, FigureState.VALUE, null, parts.get(0).key(), parts);
    }

    Figure pattern(AskedFigures asked) {
        SortedMap<String, Long> counts = new TreeMap<>();
        asked.hours().forEach(hour -> counts.put(hour.type() + "/" + hour.weekday() + "/" + hour.hour(), hour.count()));
        List<FigurePart> parts = counts.entrySet().stream()
                .map(cell -> new FigurePart(
                        cell.getKey(),
                        types.name(
                                cell.getKey().substring(0, cell.getKey().indexOf('/')),
                                asked.caller().locale()),
                        cell.getValue(),
                        null,
                        null))
                .toList();
        double total = parts.stream().mapToLong(FigurePart::count).sum();
        return parts.isEmpty()
                ? new Figure(FigureId.PATTERN, FigureState.NONE, null, null, parts)
                : new Figure(FigureId.PATTERN, FigureState.VALUE, total, null, parts);
    }

    Figure trend(AskedFigures asked) {
        long now = asked.total();
        long before = table.count(asked.scope(), asked.period().before());
        List<FigurePart> parts = List.of(part("now", now, null), part("before", before, null));
        if (before == 0) {
            FigureState state = now == 0 ? FigureState.NONE : FigureState.NEW;
            return new Figure(FigureId.TREND, state, null, null, parts);
        }
        return new Figure(FigureId.TREND, FigureState.VALUE, (now - before) / (double) before, null, parts);
    }

    /** The most used first, of equals the one used last. */
    private List<FigurePart> byType(List<TypeTotal> totals, long total, Caller caller) {
        Map<String, List<TypeTotal>> byType = totals.stream().collect(Collectors.groupingBy(TypeTotal::type));
        List<Used> used = new ArrayList<>();
        for (Entry<String, List<TypeTotal>> type : byType.entrySet()) {
            long count = type.getValue().stream().mapToLong(TypeTotal::count).sum();
            Instant last = type.getValue().stream()
                    .map(TypeTotal::last)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            used.add(new Used(type.getKey(), count, last));
        }
        return used.stream()
                .sorted(Comparator.comparingLong(Used::count)
                        .thenComparing(Used::last)
                        .reversed()
                        .thenComparing(Used::type))
                .map(one -> new FigurePart(
                        one.type(),
                        types.name(one.type(), caller.locale()),
                        one.count(),
                        one.count() / (double) total,
                        one.last()))
                .toList();
    }

    private static Figure counted(FigureId id, long total, List<FigurePart> parts) {
        return new Figure(id, FigureState.VALUE, (double) total, null, parts);
    }

    private static FigurePart part(String key, long count, Double value) {
        return new FigurePart(key, null, count, value, null);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
