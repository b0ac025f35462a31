package dev.kontor.activities.internal.domain;

/** How many activities there were in a direction, and how many of them were answered in time. */
public record AnsweredTotal(long count, long answered) {

    public static final AnsweredTotal NONE = new AnsweredTotal(0, 0);
}
