package dev.kontor.kernel.internal;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.internal.figures.CallFigures;
import dev.kontor.kernel.internal.figures.EventFigures;
import dev.kontor.kernel.internal.health.EventHealth;
import dev.kontor.kernel.internal.health.EventLagTable;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;

/** What an administrator can read off the kernel. */
final class KernelFigures {
    private final CallFigures calls = new CallFigures();
    private final EventFigures events = new EventFigures();
    private final EventLagTable lag;
    private final Transactions transactions;
    private final KontorClock clock;

    KernelFigures(Sql sql, Transactions transactions, KontorClock clock) {
        this.lag = new EventLagTable(sql);
        this.transactions = transactions;
        this.clock = clock;
    }

    void take() {
        calls.sample();
        events.sample(transactions.reading(Tenants.PLATFORM, lag::backlogs), clock.instant());
    }

    CallFigures calls() {
        return calls;
    }

    EventFigures events() {
        return events;
    }

    EventHealth eventHealth() {
        return new EventHealth(lag, transactions, clock);
    }
}
