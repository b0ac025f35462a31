package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.activities.internal.figures.ReplayedFigure.Part;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures that count, replayed: volume, frequency, series, channel, pattern, trend. */
record ReplayedCounts(ReplayedPeriod period) {

    ReplayedFigure volume() {
        return ReplayedFigure.value((double) period.happened().size(), null, byType(period.happened()));
    }

    ReplayedFigure frequency() {
        List<Happened> some = period.happened();
        double days = period.days();
        List<Part> parts = List.of(
                new Part("day", some, some.size() / days, null),
                new Part("week", some, some.size() / (days / 7), null),
                new Part("month", some, some.size() / (days / (365.2425 / 12)), null));
        if (some.size() < 2) {
            return ReplayedFigure.none(null, parts);
        }
        double gaps = 0;
        for (int i = 1; i < some.size(); i++) {
            gaps += ReplayedFigure.seconds(some.get(i - 1).at(), some.get(i).at());
        }
        return ReplayedFigure.value(gaps / (some.size() - 1), null, parts);
    }

    ReplayedFigure series() {
        Map<String, List<Happened>> buckets = new LinkedHashMap<>();
        period.question()
                .from()
                .datesUntil(period.question().to().plusDays(1))
                .forEach(day -> buckets.putIfAbsent(bucket(day), new ArrayList<>()));
        period.happened()
                .forEach(
                        one -> buckets.get(bucket(one.at().atZone(period.zone()).toLocalDate()))
                                .add(one));
        return ReplayedFigure.value((double) period.happened().size(), null, parts(buckets));
    }

    private String bucket(LocalDate day) {
        FigureBucket bucket = period.question().bucket() == null
                ? FigureBucket.WEEK
                : period.question().bucket();
        LocalDate first = day;
        if (bucket == FigureBucket.WEEK) {
            first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        } else if (bucket == FigureBucket.MONTH) {
            first = day.with(TemporalAdjusters.firstDayOfMonth());
        }
        return first.toString();
    }

    ReplayedFigure channel() {
        List<Part> parts = byType(period.spoken());
        return parts.isEmpty()
                ? ReplayedFigure.none(null, parts)
                : new ReplayedFigure(FigureState.VALUE, null, parts.get(0).key(), parts);
    }

    ReplayedFigure pattern() {
        Map<String, List<Happened>> hours = new TreeMap<>();
        period.happened().forEach(one -> {
            var local = one.at().atZone(period.zone());
            String key = one.type() + "/" + local.getDayOfWeek().getValue() + "/" + local.getHour();
            hours.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
        });
        return hours.isEmpty()
                ? ReplayedFigure.none(null, List.of())
                : ReplayedFigure.value((double) period.happened().size(), null, parts(hours));
    }

    private static List<Part> parts(Map<String, List<Happened>> groups) {
        return groups.entrySet().stream()
                .map(group -> new Part(group.getKey(), group.getValue(), null, null))
                .toList();
    }

    ReplayedFigure trend() {
        long days = Duration.ofDays(period.question().to().toEpochDay()
                        - period.question().from().toEpochDay()
                        + 1)
                .toDays();
        Instant earlier = period.question()
                .from()
                .minusDays(days)
                .atStartOfDay(period.zone())
                .toInstant();
        List<Happened> before = period.all().stream()
                .filter(one -> ReplayedPeriod.isIn(one, earlier, period.start()))
                .toList();
        List<Part> parts =
                List.of(new Part("now", period.happened(), null, null), new Part("before", before, null, null));
        if (before.isEmpty()) {
            return period.happened().isEmpty()
                    ? ReplayedFigure.none(null, parts)
                    : new ReplayedFigure(FigureState.NEW, null, null, parts);
        }
        return ReplayedFigure.value((double) period.happened().size() / before.size() - 1, null, parts);
    }

    private List<Part> byType(List<Happened> some) {
        Comparator<Part> most = Comparator.comparingInt(part -> -part.behind().size());
        return some.stream().collect(Collectors.groupingBy(Happened::type)).entrySet().stream()
                .map(type -> new Part(
                        type.getKey(),
                        type.getValue(),
                        (double) type.getValue().size() / some.size(),
                        type.getValue().get(type.getValue().size() - 1).at()))
                .sorted(most.thenComparing(Part::at, Comparator.reverseOrder()).thenComparing(Part::key))
                .toList();
    }
}
