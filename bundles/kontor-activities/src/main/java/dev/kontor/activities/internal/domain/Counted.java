package dev.kontor.activities.internal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The activities of a period, counted.
 *
 * @param days by the days that have any
 * @param hours by the hours of the week that have any
 */
public record Counted(List<TypeTotal> totals, Map<LocalDate, Long> days, List<HourTotal> hours) {}
