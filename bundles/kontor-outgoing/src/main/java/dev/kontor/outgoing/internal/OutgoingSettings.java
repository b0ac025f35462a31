package dev.kontor.outgoing.internal;

import dev.kontor.outgoing.internal.domain.OutgoingAddressPolicy;
import dev.kontor.rules.LastGoodSettings;
import dev.kontor.rules.SettingsForm;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What an administrator may set, see etc/dev.kontor.outgoing.cfg.
 *
 * @param timeout to connect, and between two pieces of the answer
 */
public record OutgoingSettings(OutgoingAddressPolicy policy, Duration timeout, int maxAnswerBytes) {
    private static final int MEGABYTE = 1024 * 1024;

    /** Settings as they are written in the configuration. */
    static OutgoingSettings of(SettingsForm form) {
        return new OutgoingSettings(
                policy(form),
                Duration.ofMillis(form.number("timeoutMillis", 10_000, 100, 600_000)),
                form.number("maxAnswerMegabytes", 10, 1, 1_000) * MEGABYTE);
    }

    private static OutgoingAddressPolicy policy(SettingsForm form) {
        try {
            return OutgoingAddressPolicy.allowing(form.text("allow").orElse(""));
        } catch (IllegalArgumentException malformed) {
            form.problem("allow must be host:port with blanks between");
            return OutgoingAddressPolicy.allowing("");
        }
    }

    /** The settings of the configuration as they are at the moment. */
    public static Current configured(String pid) {
        return new Configured(pid);
    }

    /** The settings at the moment of asking; a type of its own, as Blueprint can't tell suppliers apart. */
    @FunctionalInterface
    public interface Current extends Supplier<OutgoingSettings> {}

    private static final class Configured extends LastGoodSettings<OutgoingSettings> implements Current {
        Configured(String pid) {
            super(pid, OutgoingSettings::of);
        }
    }
}
