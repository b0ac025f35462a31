package dev.kontor.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.rules.ConfigurationTaker;
import dev.kontor.rules.SettingsForm;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P9: the kernel's settings count at once, and what can't be understood leaves the last good ones. */
class KernelSettingsTest {

    @Test
    void without_a_setting_there_are_the_defaults_of_the_file() {
        assertThat(KernelSettings.of(new SettingsForm(Map.of())))
                .isEqualTo(KernelSettings.withHostTimeout(Duration.ofSeconds(2)));
    }

    @Test
    void a_change_counts_at_once_and_a_bad_one_not_at_all() {
        KernelSettings.Current settings = KernelSettings.configured("dev.kontor.kernel");
        ConfigurationTaker taker = (ConfigurationTaker) settings;
        taker.take(Map.of("hostTimeoutMillis", "500", "masterKeyFile", "elsewhere"));
        assertThat(settings.get().hostTimeout()).isEqualTo(Duration.ofMillis(500));
        taker.take(Map.of("hostTimeoutMillis", "soon"));
        taker.take(Map.of("hostTimeoutMillis", "0"));
        taker.take(Map.of("hostTimeuotMillis", "600"));
        assertThat(settings.get().hostTimeout()).isEqualTo(Duration.ofMillis(500));
        taker.take(Map.of());
        assertThat(settings.get().hostTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void the_master_key_is_in_no_line_about_the_settings() {
        SettingsForm form = new SettingsForm(Map.of("masterKey", "c2VjcmV0", "drainMillis", "many"));
        assertThat(KernelSettings.of(form)).asString().doesNotContain("c2VjcmV0");
        assertThat(form.problems()).containsExactly("drainMillis must be a number");
    }
}
