package dev.kontor.kernel.internal.health;

import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Whether the kernel's background work goes on. */
public final class TaskHealth implements HealthCheck {
    private static final Duration AIR = Duration.ofMinutes(1);

    /**
     * One task as it stands.
     *
     * @param sinceSuccess since it last ended well, or since the kernel started
     */
    public record Progress(String task, Duration pause, Duration sinceSuccess, boolean failing) {}

    private final Supplier<List<Progress>> tasks;

    public TaskHealth(Supplier<List<Progress>> tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public HealthState whenSilent() {
        return HealthState.WARN;
    }

    @Override
    public List<HealthFinding> findings() {
        List<Progress> all = tasks.get();
        List<HealthFinding> late = all.stream()
                .filter(task -> task.failing()
                        || task.sinceSuccess().compareTo(task.pause().plus(AIR)) > 0)
                .map(this::late)
                .toList();
        return late.isEmpty()
                ? List.of(HealthFinding.ok(name(), all.size() + " tasks of the kernel run as they should."))
                : late;
    }

    private HealthFinding late(Progress task) {
        return HealthFinding.warn(
                name(),
                task.task() + (task.failing() ? " fails" : " does not get on") + "; it last ended well "
                        + task.sinceSuccess().toSeconds() + " s ago.",
                "If the database is well, look into the log; 'bundle:restart kontor-kernel' starts it anew.");
    }
}
