package dev.kontor.health.internal;

import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;

/** One of our checks as Felix's executor asks it, which brings its own time limits. */
public final class FelixCheck implements HealthCheck {

    private final dev.kontor.kernel.health.HealthCheck check;

    FelixCheck(dev.kontor.kernel.health.HealthCheck check) {
        this.check = check;
    }

    @Override
    public Result execute() {
        ResultLog log = new ResultLog();
        for (HealthFinding finding : check.findings()) {
            String action = finding.action().isEmpty() ? "" : " " + finding.action();
            log.add(new ResultLog.Entry(status(finding.state()), finding.name() + ": " + finding.message() + action));
        }
        return new Result(log);
    }

    private static Result.Status status(HealthState state) {
        return switch (state) {
            case OK -> Result.Status.OK;
            case WARN -> Result.Status.WARN;
            case CRITICAL -> Result.Status.CRITICAL;
        };
    }
}
