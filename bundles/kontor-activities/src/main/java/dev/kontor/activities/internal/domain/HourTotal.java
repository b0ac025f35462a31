package dev.kontor.activities.internal.domain;

/** How many activities of a type there were at a weekday (1 for Monday) and hour. */
public record HourTotal(String type, int weekday, int hour, long count) {}
