package dev.kontor.host;

import java.time.LocalTime;

/** A time of work on a day, {@code to} not included and later than {@code from}; midnight at the end is 23:59:59. */
public record Shift(LocalTime from, LocalTime to) {}
