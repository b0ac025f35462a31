package dev.kontor.kernel.internal.figures;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Permission;
import java.util.Map;

/** Counts what the guard did; costs each call two additions to counters that threads don't wait for. */
public final class CallFigures implements CallFiguresMXBean {
    private static final int PERMISSIONS = 500;
    private static final int CODES = 50;
    private static final int TENANTS = 1_000;

    private final BoundedCounters<Permission> done = new BoundedCounters<>(PERMISSIONS);
    private final BoundedCounters<Permission> refused = new BoundedCounters<>(PERMISSIONS);
    private final BoundedCounters<Permission> faults = new BoundedCounters<>(PERMISSIONS);
    private final BoundedCounters<String> codes = new BoundedCounters<>(CODES);
    private final BoundedCounters<TenantId> tenants = new BoundedCounters<>(TENANTS);
    private final PerSecond rate = new PerSecond(() -> done.total() + refused.total() + faults.total());

    public void ended(CallContext call, Permission permission, Outcome<?> outcome) {
        if (outcome.isDone()) {
            done.count(permission);
            tenants.count(call.tenant());
            return;
        }
        refused.count(permission);
        codes.count(outcome.refusal().code());
        boolean mayBeAnInventedTenant = outcome.refusal() instanceof Refusal.Unauthorized;
        if (!mayBeAnInventedTenant && call != null && call.tenant() != null) {
            tenants.count(call.tenant());
        }
    }

    public void failed(CallContext call, Permission permission) {
        faults.count(permission);
        tenants.count(call.tenant());
    }

    public void sample() {
        rate.sample(System.nanoTime());
    }

    @Override
    public double getCallsPerSecond() {
        return rate.rate();
    }

    @Override
    public long getDone() {
        return done.total();
    }

    @Override
    public long getRefused() {
        return refused.total();
    }

    @Override
    public long getFaults() {
        return faults.total();
    }

    @Override
    public Map<String, Long> getRefusedByCode() {
        return codes.byName();
    }

    @Override
    public Map<String, Long> getDoneByPermission() {
        return done.byName();
    }

    @Override
    public Map<String, Long> getRefusedByPermission() {
        return refused.byName();
    }

    @Override
    public Map<String, Long> getFaultsByPermission() {
        return faults.byName();
    }

    @Override
    public Map<String, Long> getByTenant() {
        return tenants.byName();
    }
}
