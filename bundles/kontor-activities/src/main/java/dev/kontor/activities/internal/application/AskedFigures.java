package dev.kontor.activities.internal.application;

import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.internal.domain.AnsweredTotal;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.domain.Talks;
import dev.kontor.activities.internal.domain.Turn;
import dev.kontor.activities.internal.domain.TypeTotal;
import dev.kontor.activities.internal.persistence.CountingTable;
import dev.kontor.activities.internal.persistence.FigureScope;
import dev.kontor.activities.internal.persistence.TalkTable;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.util.List;

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
    private List<TypeTotal> totals;
    private Talks told;

    /** @param end up to when things can have happened: the end of the period, at most the moment that is asked for */
    AskedFigures(
            CountingTable counting,
            TalkTable talks,
            Caller caller,
            FigureScope scope,
            FigurePeriod period,
            FigureBucket bucket,
            int answerDays,
            Instant end) {
        this.counting = counting;
        this.talks = talks;
        this.caller = caller;
        this.scope = scope;
        this.period = period;
        this.bucket = bucket;
        this.answerDays = answerDays;
        this.end = end;
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

    List<TypeTotal> totals() {
        if (totals == null) {
            totals = counting.totals(scope, period);
        }
        return totals;
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

    List<Turn> turns(Direction direction) {
        return told().turns().stream()
                .filter(turn -> turn.direction() == direction)
                .toList();
    }

    AnsweredTotal answered(Direction direction) {
        return told().answered().getOrDefault(direction, AnsweredTotal.NONE);
    }

    private Talks told() {
        if (told == null) {
            told = talks.talks(scope, period, answerDays);
        }
        return told;
    }
}
