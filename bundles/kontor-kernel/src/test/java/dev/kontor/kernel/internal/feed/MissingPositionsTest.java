package dev.kontor.kernel.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was skipped is looked for as long as a transaction can be open, and not for ever. */
class MissingPositionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final MissingPositions missing = new MissingPositions();

    @Test
    void what_lies_between_is_missing_until_it_is_found() {
        missing.note(1, 2, NOW);
        missing.note(2, 5, NOW);
        assertThat(missing.stillMissing(NOW)).containsExactly(3L, 4L);
        missing.found(3);
        assertThat(missing.stillMissing(NOW)).containsExactly(4L);
    }

    @Test
    void what_was_rolled_back_is_given_up_after_ten_minutes() {
        missing.note(2, 4, NOW);
        assertThat(missing.stillMissing(NOW.plus(Duration.ofMinutes(10)))).containsExactly(3L);
        assertThat(missing.stillMissing(NOW.plus(Duration.ofMinutes(10).plusMillis(1))))
                .isEmpty();
    }

    @Test
    void a_jump_of_the_numbers_costs_no_endless_list() {
        missing.note(1, 1_000_000_000L, NOW);
        assertThat(missing.stillMissing(NOW)).hasSize(10_000).endsWith(999_999_999L);
    }
}
