package dev.kontor.kernel.internal;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the audit trail that the host's users could not be asked (P8): not each call, but once in a while. */
final class HostOutages {
    private static final Logger LOG = LoggerFactory.getLogger(HostOutages.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final TransactionalGuard guard;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final KontorClock clock;
    private final Map<TenantId, Instant> told = new ConcurrentHashMap<>();

    HostOutages(TransactionalGuard guard, AuditTrail audit, Transactions transactions, KontorClock clock) {
        this.guard = guard;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    void note(TenantId tenant, String what) {
        Instant now = clock.instant();
        Instant last = told.put(tenant, now);
        if (last != null && last.plus(PAUSE).isAfter(now)) {
            told.put(tenant, last);
            return;
        }
        LOG.warn("Calls of tenant {} are refused: {}", tenant, what);
        // Apart from a running transaction, which is about to be rolled back.
        Outcome<Void> kept = transactions.separate(
                tenant,
                () -> guard.asSystem(tenant, caller -> {
                    audit.append(caller, new AuditRecord("kernel.host-away", "host", "users", null, now, Map.of()));
                    return Outcome.done();
                }));
        if (!kept.isDone()) {
            LOG.warn(
                    "That could not be written to the audit trail: {}",
                    kept.refusal().code());
        }
    }
}
