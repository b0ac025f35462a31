package dev.kontor.web.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slow, for one name and from one address; nobody else waits. */
class LoginThrottleTest {

    private final TestClock clock = new TestClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void some_mistakes_are_free() {
        fail(LoginThrottle.FREE_PER_LOGIN - 1, "anna", "1.2.3.4");

        assertThat(throttle.pause("anna", "1.2.3.4")).isZero();
    }

    @Test
    void then_each_one_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        fail(LoginThrottle.FREE_PER_LOGIN, "anna", "1.2.3.4");
        assertThat(throttle.pause("anna", "1.2.3.4")).isEqualTo(Duration.ofSeconds(1));
        fail(1, "anna", "1.2.3.4");
        assertThat(throttle.pause("anna", "1.2.3.4")).isEqualTo(Duration.ofSeconds(2));
        fail(30, "anna", "1.2.3.4");
        assertThat(throttle.pause("anna", "1.2.3.4")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_name_is_the_same_in_capitals_and_from_elsewhere() {
        fail(LoginThrottle.FREE_PER_LOGIN, "anna", "1.2.3.4");

        assertThat(throttle.pause("ANNA", "5.6.7.8")).isPositive();
        assertThat(throttle.pause("otto", "1.2.3.4")).isZero();
    }

    @Test
    void an_address_that_tries_many_names_waits_too() {
        for (int i = 0; i < LoginThrottle.FREE_PER_ADDRESS; i++) {
            fail(1, "user" + i, "1.2.3.4");
        }

        assertThat(throttle.pause("somebody", "1.2.3.4")).isPositive();
        assertThat(throttle.pause("somebody", "5.6.7.8")).isZero();
    }

    @Test
    void the_right_password_and_time_make_good() {
        fail(LoginThrottle.FREE_PER_LOGIN - 1, "anna", "1.2.3.4");
        throttle.succeeded("anna");
        fail(1, "anna", "1.2.3.4");
        assertThat(throttle.pause("anna", "1.2.3.4")).isZero();

        fail(LoginThrottle.FREE_PER_LOGIN, "anna", "1.2.3.4");
        clock.advance(Duration.ofMinutes(16));
        fail(1, "anna", "1.2.3.4");
        assertThat(throttle.pause("anna", "1.2.3.4")).isZero();
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(login, address);
        }
    }
}
