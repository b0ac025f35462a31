package dev.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P3: work in the background fails, now and then or for long. */
class LastingFailureTest {
    private long now = Long.MAX_VALUE - 5;
    private final LastingFailure failure = new LastingFailure(() -> now);

    @Test
    void what_is_away_for_a_moment_is_not_told() {
        assertThat(failure.isNews(true)).isFalse();
        pass(9);
        assertThat(failure.isNews(true)).isFalse();
        failure.over();
        pass(9);
        assertThat(failure.isNews(true)).isFalse();
    }

    @Test
    void what_stays_away_is_told_once() {
        assertThat(failure.isNews(true)).isFalse();
        pass(10);
        assertThat(failure.isNews(true)).isTrue();
        pass(100);
        assertThat(failure.isNews(true)).isFalse();
    }

    @Test
    void any_other_failure_is_told_at_once_and_once() {
        assertThat(failure.isNews(false)).isTrue();
        assertThat(failure.isNews(false)).isFalse();
    }

    @Test
    void a_failure_after_a_success_is_told_again() {
        failure.isNews(false);
        failure.over();
        assertThat(failure.isNews(false)).isTrue();
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
