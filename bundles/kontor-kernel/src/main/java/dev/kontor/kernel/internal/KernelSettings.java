package dev.kontor.kernel.internal;

import java.time.Duration;

/**
 * What an administrator can set.
 *
 * @param hostTimeout how long the host's user directory may take to answer
 * @param eventsKept how long events stay after everybody has handled them
 */
public record KernelSettings(Duration hostTimeout, Duration eventsKept) {

    public KernelSettings {
        if (hostTimeout.isNegative() || hostTimeout.isZero() || eventsKept.isNegative()) {
            throw new IllegalArgumentException("Times must be positive");
        }
    }

    /** From the units of the configuration file. */
    public static KernelSettings of(long hostTimeoutMillis, long eventsKeptHours) {
        return new KernelSettings(Duration.ofMillis(hostTimeoutMillis), Duration.ofHours(eventsKeptHours));
    }
}
