package dev.kontor.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.rules.SettingsForm;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P9: what an administrator writes into the configuration of the web part. */
class WebSettingsTest {

    @Test
    void the_defaults_are_a_day_of_work_and_a_week() {
        SettingsForm empty = new SettingsForm(Map.of());
        WebSettings settings = WebSettings.of(empty);
        assertThat(settings.realm()).isEqualTo("karaf");
        assertThat(settings.limits().idle()).isEqualTo(Duration.ofHours(8));
        assertThat(settings.limits().total()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.frameAncestors()).isEqualTo("'self'");
        assertThat(empty.problems()).isEmpty();
    }

    @Test
    void a_login_can_not_end_before_its_idle_time() {
        assertThat(problems("sessionIdleMinutes", "120", "sessionTotalHours", "1"))
                .containsExactly("sessionTotalHours must not be less than sessionIdleMinutes");
        assertThat(problems("sessionIdleMinutes", "0"))
                .containsExactly("sessionIdleMinutes must be between 1 and 1000000");
    }

    @Test
    void a_policy_can_not_be_broken_out_of() {
        for (String broken : List.of("'self'; script-src *", "'self', *", "'self'\nSet-Cookie: a=b")) {
            assertThat(problems("frameAncestors", broken))
                    .containsExactly("frameAncestors must be a list of sources with blanks between");
        }
        assertThat(problems("frameAncestors", "'self' https://erp.example")).isEmpty();
    }

    private static List<String> problems(String... keysAndValues) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            given.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        SettingsForm form = new SettingsForm(given);
        WebSettings.of(form);
        return form.problems();
    }
}
