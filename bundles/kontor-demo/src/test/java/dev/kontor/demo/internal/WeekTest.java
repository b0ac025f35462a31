package dev.kontor.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The sample data lies in the working days before now, whatever day it is loaded. */
class WeekTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Week sunday = new Week(Instant.parse("2026-11-22T09:00:00Z"), BERLIN);

    @Test
    void today_is_told_in_minutes_ago() {
        assertThat(sunday.at(0, "65")).isEqualTo("2026-11-22T07:55:00Z");
    }

    @Test
    void earlier_days_skip_the_weekend() {
        assertThat(sunday.at(-1, "16:40")).isEqualTo("2026-11-20T15:40:00Z");
        assertThat(sunday.at(-6, "09:30")).isEqualTo("2026-11-13T08:30:00Z");
    }

    @Test
    void mails_get_dates_as_mails_write_them() {
        assertThat(sunday.dated("Date: @{-1 08:02}\nSubject: x"))
                .isEqualTo("Date: Fri, 20 Nov 2026 08:02:00 +0100\nSubject: x");
    }
}
