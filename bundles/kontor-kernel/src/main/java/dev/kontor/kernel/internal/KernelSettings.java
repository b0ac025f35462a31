package dev.kontor.kernel.internal;

import dev.kontor.rules.LastGoodSettings;
import dev.kontor.rules.SettingsForm;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What an administrator may set while the kernel runs, see etc/dev.kontor.kernel.cfg.
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

    /** Settings as they are written in the configuration; where the master key comes from is read at the start alone. */
    public static KernelSettings of(SettingsForm form) {
        form.text("masterKey");
        form.text("masterKeyFile");
        return new KernelSettings(
                Duration.ofMillis(form.number("hostTimeoutMillis", 2_000, 1, 600_000)),
                Duration.ofHours(form.number("eventsKeptHours", 24, 0, 1_000_000)),
                Duration.ofHours(form.number("intakeKeysKeptHours", 720, 0, 1_000_000)),
                Duration.ofMillis(form.number("drainMillis", 10_000, 0, 600_000)));
    }

    /** The settings of the configuration as they are at the moment. */
    public static Current configured(String pid) {
        return new Configured(pid);
    }

    /** The settings at the moment of asking; a type of its own, as Blueprint can't tell suppliers apart. */
    @FunctionalInterface
    public interface Current extends Supplier<KernelSettings> {}

    private static final class Configured extends LastGoodSettings<KernelSettings> implements Current {
        Configured(String pid) {
            super(pid, KernelSettings::of);
        }
    }
}
