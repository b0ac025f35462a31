package com.example.erp;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What became of the calls.
 *
 * @param recorded the ids of the activities that Kontor said it has recorded
 * @param unavailable how many were answered with "not available"
 * @param surprises every other answer and every exception
 * @param longest how long the slowest answer took
 */
public record CallReport(Set<UUID> recorded, long unavailable, List<String> surprises, Duration longest) {}
