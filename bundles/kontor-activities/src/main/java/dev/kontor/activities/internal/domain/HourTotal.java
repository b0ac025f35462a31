package dev.kontor.activities.internal.domain;

import java.time.LocalDate;

/** How many activities of a type there were in an hour of a day, by the reader's clock. */
public record HourTotal(String type, LocalDate day, int hour, long count) {}
