package dev.kontor.kernel.internal.figures;

import java.time.Instant;

/**
 * What waits for one subscriber.
 *
 * @param oldest when the oldest waiting event was recorded; null when none waits
 */
public record Backlog(String subscriber, Instant oldest, int waiting, int dead) {}
