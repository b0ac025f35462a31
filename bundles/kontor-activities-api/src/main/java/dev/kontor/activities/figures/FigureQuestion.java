package dev.kontor.activities.figures;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is asked.
 *
 * @param from the first day, in the caller's zone; from 1900 on
 * @param to the last day; before {@code from} is {@code Validation(to)}; at most {@value #MAX_DAYS} days
 * @param bucket how {@link FigureId#SERIES} is cut; null means weeks; more than {@value #MAX_BUCKETS} are
 *     {@code Validation(bucket)}
 * @param answerDays within how many days an answer counts as one, 1 to {@value #MAX_ANSWER_DAYS}; null means
 *     {@value #ANSWER_DAYS}
 * @param knownAt answer what was known at this moment (N14), or null for now; in the future is
 *     {@code Validation(knownAt)}
 */
public record FigureQuestion(
        FigureSubject subject, LocalDate from, LocalDate to, FigureBucket bucket, Integer answerDays, Instant knownAt) {

    public static final int MAX_DAYS = 3_700;
    public static final int MAX_BUCKETS = 1_000;
    public static final int ANSWER_DAYS = 7;
    public static final int MAX_ANSWER_DAYS = 30;

    /** In weeks, answers within seven days, as known now. */
    public FigureQuestion(FigureSubject subject, LocalDate from, LocalDate to) {
        this(subject, from, to, null, null, null);
    }
}
