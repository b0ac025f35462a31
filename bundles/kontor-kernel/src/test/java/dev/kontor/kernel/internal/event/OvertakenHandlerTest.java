package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** N1: two workers that change the same are no trouble that an administrator must see, unless it lasts. */
class OvertakenHandlerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Refusal OVERTAKEN = new Refusal.Conflict("concurrent-change", null, "Try again.");

    @Test
    void the_first_time_is_ordinary_and_tried_again_in_a_second() {
        FailedAttempt first = RetryPolicy.after(0, OVERTAKEN, NOW);

        assertThat(first.overtaken()).isTrue();
        assertThat(first.nextAttemptAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void the_second_time_is_not() {
        assertThat(RetryPolicy.after(1, OVERTAKEN, NOW).overtaken()).isFalse();
    }

    @Test
    void nor_is_another_failure() {
        assertThat(RetryPolicy.after(0, new Refusal.NotFound("contact"), NOW).overtaken())
                .isFalse();
    }
}
