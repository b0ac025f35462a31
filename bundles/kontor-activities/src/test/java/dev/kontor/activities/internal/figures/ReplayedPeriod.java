package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a figure is asked for, and all that the reader knows of its subject.
 *
 * @param all in the order of time
 * @param moment as which it was known
 */
record ReplayedPeriod(FigureQuestion question, ZoneId zone, List<Happened> all, Instant moment) {

    Instant start() {
        return question.from().atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return question.to().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The end, at most the moment. */
    Instant until() {
        return end().isBefore(moment) ? end() : moment;
    }

    long days() {
        return question.from().datesUntil(question.to().plusDays(1)).count();
    }

    int answerDays() {
        return question.answerDays() == null ? 7 : question.answerDays();
    }

    List<Happened> happened() {
        Instant start = start();
        Instant end = end();
        return all.stream().filter(one -> isIn(one, start, end)).toList();
    }

    List<Happened> spoken() {
        return happened().stream().filter(ReplayedPeriod::isSpoken).toList();
    }

    static boolean isIn(Happened one, Instant from, Instant until) {
        return !one.at().isBefore(from) && one.at().isBefore(until);
    }

    static boolean isSpoken(Happened one) {
        return one.direction() != Direction.INTERNAL;
    }
}
