package dev.kontor.kernel.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** G7: health is known in bounded time, whatever the checks do. */
@Timeout(60)
class HealthExaminationTest {

    private record Check(String name, HealthState whenSilent, Supplier<List<HealthFinding>> work)
            implements HealthCheck {
        @Override
        public List<HealthFinding> findings() {
            return work.get();
        }
    }

    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch hang = new CountDownLatch(1);
    private final HealthExamination examination =
            new HealthExamination(() -> checks, Duration.ofMillis(200), nanos::get);

    @AfterEach
    void close() {
        hang.countDown();
        examination.close();
    }

    @Test
    void the_worst_comes_first() {
        add("b", () -> List.of(HealthFinding.ok("b", "Fine.")));
        add("c", () -> List.of(HealthFinding.warn("c", "Hm.", "Look.")));
        add("d", () -> List.of(HealthFinding.critical("d", "Away.", "Mend.")));
        add("a", () -> List.of(HealthFinding.ok("a", "Fine.")));

        assertThat(names()).containsExactly("d", "c", "a", "b");
    }

    @Test
    void a_check_that_throws_counts_as_silent_and_says_nothing_of_what_it_stumbled_over() {
        add("mail", () -> {
            throw new IllegalStateException("anna@example.org");
        });

        assertThat(examination.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(HealthState.WARN);
            assertThat(finding.message()).contains("IllegalStateException").doesNotContain("anna");
        });
    }

    @Test
    void a_check_that_hangs_is_asked_once_and_the_others_are_heard() {
        AtomicInteger asked = new AtomicInteger();
        checks.add(new Check("database", HealthState.CRITICAL, () -> {
            asked.incrementAndGet();
            await(hang);
            return List.of(HealthFinding.ok("database", "Back."));
        }));
        add("tasks", () -> List.of(HealthFinding.ok("tasks", "Fine.")));

        for (int i = 0; i < 3; i++) {
            later();
            List<HealthFinding> findings = examination.findings();
            assertThat(findings).extracting(HealthFinding::name).containsExactly("database", "tasks");
            assertThat(findings.get(0).state()).isEqualTo(HealthState.CRITICAL);
        }
        assertThat(asked).hasValue(1);

        hang.countDown();
        do {
            later();
        } while (!examination.findings().get(0).state().equals(HealthState.OK));
    }

    @Test
    void an_answer_counts_for_a_second_so_that_asking_often_costs_nothing() {
        AtomicInteger asked = new AtomicInteger();
        add("database", () -> List.of(HealthFinding.ok("database", "Answer " + asked.incrementAndGet())));

        examination.findings();
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        examination.findings();
        assertThat(asked).hasValue(1);

        later();
        examination.findings();
        assertThat(asked).hasValue(2);
    }

    @Test
    void while_one_asks_the_others_get_what_was_found_last() {
        CountDownLatch second = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        add("database", () -> {
            if (asked.incrementAndGet() == 2) {
                second.countDown();
                await(hang);
            }
            return List.of(HealthFinding.ok("database", "Fine."));
        });
        examination.findings();
        later();
        CompletableFuture<List<HealthFinding>> first = CompletableFuture.supplyAsync(examination::findings);
        await(second);

        assertThat(names()).containsExactly("database");
        hang.countDown();
        assertThat(first.join()).hasSize(1);
    }

    private void add(String name, Supplier<List<HealthFinding>> work) {
        checks.add(new Check(name, HealthState.WARN, work));
    }

    private List<String> names() {
        return examination.findings().stream().map(HealthFinding::name).toList();
    }

    private void later() {
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
