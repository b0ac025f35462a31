package com.example.erp;

import java.time.Duration;
import java.util.List;

/**
 * What became of the stream.
 *
 * @param told how many things happened in the host
 * @param taken how many of them Kontor said it has taken
 * @param unavailable how many calls were answered with "not available" and made again
 * @param surprises every other answer and every exception, the first hundred
 * @param longest how long the slowest call took
 */
public record StreamReport(long told, long taken, long unavailable, List<String> surprises, Duration longest) {}
