package dev.kontor.kernel.internal;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.kernel.internal.host.HostPart;
import dev.kontor.kernel.internal.host.HostTrouble;
import dev.kontor.persistence.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the audit trail what the host couldn't answer or answered wrongly (P8): not each time, but once in a while. */
final class HostOutages implements HostTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(HostOutages.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private record Trouble(TenantId tenant, HostPart part, String rule) {}

    private final TransactionalGuard guard;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final KontorClock clock;
    private final Map<Trouble, Instant> told = new ConcurrentHashMap<>();

    HostOutages(TransactionalGuard guard, AuditTrail audit, Transactions transactions, KontorClock clock) {
        this.guard = guard;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void away(TenantId tenant, HostPart part, String what) {
        Instant now = clock.instant();
        if (isNews(new Trouble(tenant, part, null), now)) {
            LOG.warn("The host's {} {}: calls of tenant {} that need them are refused", name(part), what, tenant);
            keep(tenant, record("kernel.host-away", part, now, Map.of()));
        }
    }

    @Override
    public void wrong(TenantId tenant, HostPart part, String rule) {
        Instant now = clock.instant();
        if (isNews(new Trouble(tenant, part, rule), now)) {
            LOG.warn(
                    "The host's {} answered wrongly for tenant {}, which is not believed: {}",
                    name(part),
                    tenant,
                    rule);
            keep(tenant, record("kernel.host-wrong", part, now, Map.of("rule", new Change(null, rule))));
        }
    }

    private boolean isNews(Trouble trouble, Instant now) {
        Instant last = told.putIfAbsent(trouble, now);
        return last == null || !last.plus(PAUSE).isAfter(now) && told.replace(trouble, last, now);
    }

    private static AuditRecord record(String action, HostPart part, Instant now, Map<String, Change> changes) {
        return new AuditRecord(action, "host", name(part), null, now, changes);
    }

    private static String name(HostPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** Apart from a running transaction, which may be about to be rolled back. */
    private void keep(TenantId tenant, AuditRecord record) {
        Outcome<Void> kept = transactions.separate(
                tenant,
                () -> guard.asSystem(tenant, caller -> {
                    audit.append(caller, record);
                    return Outcome.done();
                }));
        if (!kept.isDone()) {
            LOG.warn(
                    "That could not be written to the audit trail: {}",
                    kept.refusal().code());
        }
    }
}
