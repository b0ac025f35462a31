package dev.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P9: an administrator changes a configuration file, rightly or wrongly. */
class LastGoodSettingsTest {

    private record Opening(int hours, String door) {
        static Opening of(SettingsForm form) {
            return new Opening(form.number("hours", 8, 1, 24), form.text("door").orElse("front"));
        }
    }

    private final LastGoodSettings<Opening> settings = new LastGoodSettings<>("shop", Opening::of);
    private final ConfigAdminSettings configAdmin = new ConfigAdminSettings(settings);

    @Test
    void without_a_configuration_the_defaults_are_used() {
        assertThat(settings.get()).isEqualTo(new Opening(8, "front"));
        configAdmin.updated(null);
        assertThat(settings.get()).isEqualTo(new Opening(8, "front"));
    }

    @Test
    void a_change_is_taken_at_once_and_what_the_container_adds_is_no_setting() {
        update(Map.of("hours", " 10 ", "service.pid", "shop", "felix.fileinstall.filename", "shop.cfg"));
        assertThat(settings.get()).isEqualTo(new Opening(10, "front"));
        configAdmin.updated(null);
        assertThat(settings.get()).isEqualTo(new Opening(8, "front"));
    }

    @Test
    void an_ill_typed_or_unknown_setting_keeps_the_last_good_configuration() {
        update(Map.of("hours", "10"));
        update(Map.of("hours", "ten", "door", "back"));
        update(Map.of("hours", "25"));
        update(Map.of("hours", "11", "dor", "back"));
        assertThat(settings.get()).isEqualTo(new Opening(10, "front"));
    }

    @Test
    void every_problem_is_named_and_no_value_shown() {
        SettingsForm form = new SettingsForm(Map.of("hours", "secret", "minutes", "70", "dor", "secret"));
        form.number("hours", 8, 1, 24);
        form.number("minutes", 0, 0, 59);
        assertThat(form.problems())
                .isEqualTo(List.of(
                        "there is no setting dor", "hours must be a number", "minutes must be between 0 and 59"));
    }

    private void update(Map<String, String> configuration) {
        configAdmin.updated(new Hashtable<>(configuration));
    }
}
