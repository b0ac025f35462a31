package dev.kontor.kernel.internal.health;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.kernel.internal.figures.Backlog;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long events wait for their subscribers, and whether there are some that were given up. */
public final class EventHealth implements HealthCheck {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final EventLagTable table;
    private final Transactions transactions;
    private final KontorClock clock;

    public EventHealth(EventLagTable table, Transactions transactions, KontorClock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public HealthState whenSilent() {
        return HealthState.WARN;
    }

    @Override
    public List<HealthFinding> findings() {
        List<Backlog> backlogs = transactions.reading(Tenants.PLATFORM, table::backlogs);
        List<HealthFinding> findings = new ArrayList<>();
        backlogs.forEach(backlog -> findings.add(lag(backlog)));
        backlogs.stream().filter(backlog -> backlog.dead() > 0).forEach(backlog -> findings.add(dead(backlog)));
        return findings.isEmpty()
                ? List.of(HealthFinding.ok(name(), "Nobody has subscribed to events yet."))
                : findings;
    }

    private HealthFinding lag(Backlog backlog) {
        String name = "events." + backlog.subscriber();
        if (backlog.oldest() == null) {
            return HealthFinding.ok(name, "No event waits.");
        }
        Duration lag = Duration.between(backlog.oldest(), clock.instant());
        String message = EventLagTable.atMost(backlog.waiting()) + " wait, the oldest for "
                + Math.max(0, lag.toSeconds()) + " s.";
        return lag.compareTo(LATE) <= 0
                ? HealthFinding.ok(name, message)
                : HealthFinding.warn(
                        name,
                        message,
                        "See with 'bundle:list' whether the subscriber's bundle runs on a node, and in the log what it"
                                + " stumbles over. Nothing is lost while it waits.");
    }

    private static HealthFinding dead(Backlog backlog) {
        return HealthFinding.warn(
                "dead-events." + backlog.subscriber(),
                EventLagTable.atMost(backlog.dead()) + " were given up after all attempts.",
                "Mend the cause that the log names, then retry or drop them.");
    }
}
