package dev.kontor.activities.internal.domain;

/** How many activities of a type there were in an hour of a weekday, 1 for Monday, by the reader's clock. */
public record HourTotal(String type, int weekday, int hour, long count) {}
