package dev.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A33: zones by name, and names that are none. */
class KnownZoneTest {

    @Test
    void zones_and_offsets_are_known_by_their_names() {
        assertThat(KnownZone.named("America/New_York")).contains(ZoneId.of("America/New_York"));
        assertThat(KnownZone.named("+05:30")).contains(ZoneOffset.ofHoursMinutes(5, 30));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "Europe/Atlantis", "europe/berlin", "UTC+99", "Europe/Berlin\u0000", "\uD83D", "../UTC"
            })
    void what_is_no_zone_is_none(String name) {
        assertThat(KnownZone.named(name)).isEmpty();
    }
}
