package dev.kontor.activities.internal.application;

import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.internal.domain.AnsweredTotal;
import dev.kontor.activities.internal.domain.Begun;
import dev.kontor.activities.internal.domain.Counted;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.HourTotal;
import dev.kontor.activities.internal.domain.Talks;
import dev.kontor.activities.internal.domain.Turn;
import dev.kontor.activities.internal.domain.TypeTotal;
import dev.kontor.activities.internal.persistence.CountingTable;
import dev.kontor.activities.internal.persistence.FigureScope;
import dev.kontor.activities.internal.persistence.TalkTable;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One question while it is answered; what several figures are made of is read once. */
final class AskedFigures {

    private final CountingTable counting;
    private final TalkTable talks;
    private final Caller caller;
    private final FigureScope scope;
    private final FigurePeriod period;
    private final FigureBucket bucket;
    private final int answerDays;
    private final Instant end;
    private final Set<FigureId> wanted;
    private final Supplier<AnswerClock> clocks;
    private AnswerClock clock;
    private Counted counted;
    private Talks told;

    /**
     * @param end up to when things can have happened: the end of the period, at most the moment that is asked for
     * @param wanted the figures that will be worked out
     */
    AskedFigures(
            CountingTable counting,
            TalkTable talks,
            Caller caller,
            FigureScope scope,
            FigurePeriod period,
            FigureBucket bucket,
            int answerDays,
            Instant end,
            Set<FigureId> wanted,
            Supplier<AnswerClock> clocks) {
        this.counting = counting;
        this.talks = talks;
        this.caller = caller;
        this.scope = scope;
        this.period = period;
        this.bucket = bucket;
        this.answerDays = answerDays;
        this.end = end;
        this.wanted = wanted;
        this.clocks = clocks;
    }

    Caller caller() {
        return caller;
    }

    FigureScope scope() {
        return scope;
    }

    FigurePeriod period() {
        return period;
    }

    FigureBucket bucket() {
        return bucket;
    }

    int answerDays() {
        return answerDays;
    }

    Instant end() {
        return end;
    }

    /** How answers to what came in are timed. */
    AnswerClock clock() {
        if (clock == null) {
            clock = clocks.get();
        }
        return clock;
    }

    List<TypeTotal> totals() {
        return counted().totals();
    }

    Map<LocalDate, Long> days() {
        return counted().days();
    }

    List<HourTotal> hours() {
        return counted().hours();
    }

    long total() {
        return totals().stream().mapToLong(TypeTotal::count).sum();
    }

    /** Without internal ones. */
    List<TypeTotal> spoken() {
        return totals().stream()
                .filter(total -> total.direction() != Direction.INTERNAL)
                .toList();
    }

    AnsweredTotal answered(Direction direction) {
        return told().answered().getOrDefault(direction, AnsweredTotal.NONE);
    }

    Optional<Turn> firstTurn() {
        return told().first();
    }

    /** How often the other side began to speak, with the seconds until the answers by {@link #clock}. */
    List<Begun> incoming() {
        if (clock().workingTime() == null) {
            return begun(Direction.IN);
        }
        Map<String, Double> worked = told().turns().stream()
                .collect(Collectors.groupingBy(
                        turn -> Objects.requireNonNullElse(turn.answerer(), ""),
                        Collectors.summingDouble(clock()::seconds)));
        return begun(Direction.IN).stream()
                .map(one -> one.taking(worked.getOrDefault(Objects.requireNonNullElse(one.answerer(), ""), 0.0)))
                .toList();
    }

    /** How often we began to speak. */
    List<Begun> outgoing() {
        return begun(Direction.OUT);
    }

    private List<Begun> begun(Direction direction) {
        return told().begun().stream()
                .filter(one -> one.direction() == direction)
                .toList();
    }

    private Counted counted() {
        if (counted == null) {
            boolean byTime = wanted.contains(FigureId.SERIES) || wanted.contains(FigureId.PATTERN);
            counted = counting.counted(scope, period, byTime);
        }
        return counted;
    }

    private Talks told() {
        if (told == null) {
            boolean timed = wanted.contains(FigureId.RESPONSE) || wanted.contains(FigureId.PERFORMANCE);
            told = talks.talks(scope, period, answerDays, timed && clock().workingTime() != null);
        }
        return told;
    }
}
