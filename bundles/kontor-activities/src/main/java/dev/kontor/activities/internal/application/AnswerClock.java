package dev.kontor.activities.internal.application;

import dev.kontor.activities.internal.domain.Turn;
import dev.kontor.activities.internal.domain.WorkingTime;
import java.time.Duration;

/** How long an answer took: in working time if somebody knows when it is, else by the clock (A55). */
record AnswerClock(String name, WorkingTime workingTime) {

    static final AnswerClock ALL_HOURS = new AnswerClock("all-hours", null);

    static AnswerClock of(WorkingTime workingTime) {
        return new AnswerClock("working-hours", workingTime);
    }

    double seconds(Turn answered) {
        return CountingFigures.seconds(
                workingTime == null
                        ? Duration.between(answered.at(), answered.answeredAt())
                        : workingTime.between(answered.at(), answered.answeredAt()));
    }
}
