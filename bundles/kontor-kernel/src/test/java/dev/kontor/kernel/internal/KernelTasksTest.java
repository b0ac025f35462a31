package dev.kontor.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.kernel.internal.guard.FailureTranslation;
import dev.kontor.kernel.internal.guard.MissingServices;
import dev.kontor.kernel.internal.health.TaskHealth;
import dev.kontor.kernel.internal.health.TaskHealth.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** G7: work in the background that fails goes on, and is seen until it is well again. */
@Timeout(60)
class KernelTasksTest {

    private final KernelTasks tasks = new KernelTasks(new FailureTranslation(MissingServices.NONE));
    private final TaskHealth health = new TaskHealth(tasks::progress);

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void a_task_that_fails_is_a_warning_until_it_ends_well() {
        AtomicBoolean failing = new AtomicBoolean(true);
        tasks.every(Duration.ofMillis(1), "Looking for new events", () -> {
            if (failing.get()) {
                throw new IllegalStateException("no");
            }
        });

        awaitState(HealthState.WARN);
        assertThat(health.findings().get(0).message()).startsWith("Looking for new events fails");
        failing.set(false);
        awaitState(HealthState.OK);
    }

    @Test
    void a_task_that_does_not_get_on_is_a_warning_after_its_pause_and_a_minute() {
        Duration pause = Duration.ofHours(1);
        Duration bearable = pause.plusMinutes(1);

        assertThat(of(new Progress("Cleaning up", pause, bearable, false)).state())
                .isEqualTo(HealthState.OK);
        assertThat(of(new Progress("Cleaning up", pause, bearable.plusMillis(1), false)))
                .satisfies(finding -> {
                    assertThat(finding.state()).isEqualTo(HealthState.WARN);
                    assertThat(finding.message())
                            .isEqualTo("Cleaning up does not get on; it last ended well 3660 s ago.");
                });
    }

    private static HealthFinding of(Progress progress) {
        return new TaskHealth(() -> List.of(progress)).findings().get(0);
    }

    private void awaitState(HealthState state) {
        while (health.findings().get(0).state() != state) {
            Thread.onSpinWait();
        }
    }
}
