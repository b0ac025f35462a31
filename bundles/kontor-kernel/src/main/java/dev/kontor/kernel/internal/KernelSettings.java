package dev.kontor.kernel.internal;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What an administrator can set.
 *
 * @param hostTimeout how long the host may take to answer a question
 * @param eventsKept how long events stay after everybody has handled them
 * @param intakeKeysKept how long it is known by which key a host has handed something in
 * @param drain how long a running handler may take to end when its bundle stops
 */
public record KernelSettings(Duration hostTimeout, Duration eventsKept, Duration intakeKeysKept, Duration drain) {

    public KernelSettings {
        if (hostTimeout.isZero()
                || Stream.of(hostTimeout, eventsKept, intakeKeysKept, drain).anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("Times must be positive");
        }
    }

    /** As they are where nobody has set anything, apart from the time for the host. */
    public static KernelSettings withHostTimeout(Duration hostTimeout) {
        return new KernelSettings(hostTimeout, Duration.ofHours(24), Duration.ofDays(30), Duration.ofSeconds(10));
    }

    /** From the units of the configuration file. */
    public static KernelSettings of(
            long hostTimeoutMillis, long eventsKeptHours, long intakeKeysKeptHours, long drainMillis) {
        return new KernelSettings(
                Duration.ofMillis(hostTimeoutMillis),
                Duration.ofHours(eventsKeptHours),
                Duration.ofHours(intakeKeysKeptHours),
                Duration.ofMillis(drainMillis));
    }
}
