package dev.kontor.activities.internal.domain;

import java.time.Instant;

/**
 * Q14: the other side began to speak: the first of some incoming activities.
 *
 * @param answeredAt when it was answered, or null
 * @param answerer whom the answer belongs to, or null
 */
public record Turn(Instant at, Instant answeredAt, String answerer) {}
