package dev.kontor.kernel.internal.tenant;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.kernel.internal.platform.PlatformMemory;
import dev.kontor.kernel.internal.platform.PlatformTables;
import dev.kontor.kernel.internal.sql.SqlFailure;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.rules.FieldChecks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tenants of the installation. */
public final class TenantService implements Tenants {

    private final TransactionalGuard guard;
    private final PlatformMemory platforms;
    private final PlatformTables tables;
    private final AuditTrail audit;
    private final KontorClock clock;

    public TenantService(
            TransactionalGuard guard,
            PlatformMemory platforms,
            PlatformTables tables,
            AuditTrail audit,
            KontorClock clock) {
        this.guard = guard;
        this.platforms = platforms;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<Tenant> create(CallContext call, Tenant wanted) {
        return guard.write(call, KernelModule.TENANTS, caller -> {
            if (!isPlatform(caller)) {
                return platformOnly();
            }
            FieldChecks checks = TenantRules.check(wanted);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            return platforms.current().tenant(wanted.id()).isPresent() ? exists(wanted.id()) : insert(caller, wanted);
        });
    }

    private Outcome<Tenant> insert(Caller caller, Tenant wanted) {
        Tenant tenant = new Tenant(
                wanted.id(), wanted.name(), wanted.zone(), wanted.locale(), wanted.region(), clock.instant());
        try {
            tables.insert(caller, tenant);
        } catch (SqlFailure failure) {
            if (failure.duplicateKey()) {
                return exists(wanted.id());
            }
            throw failure;
        }
        audit.append(
                caller,
                new AuditRecord(
                        "kernel.tenant-created",
                        "tenant",
                        tenant.id().value(),
                        null,
                        tenant.createdAt(),
                        Map.of("name", new Change(null, tenant.name()))));
        platforms.forgetAfterCommit();
        return Outcome.done(tenant);
    }

    @Override
    public Outcome<List<Tenant>> list(CallContext call) {
        return guard.read(call, KernelModule.TENANTS, caller -> {
            if (!isPlatform(caller)) {
                return platformOnly();
            }
            return Outcome.done(platforms.current().tenants().values().stream()
                    .sorted(Comparator.comparing(tenant -> tenant.id().value()))
                    .toList());
        });
    }

    @Override
    public Outcome<Tenant> current(CallContext call) {
        return guard.readAsAnybody(
                call,
                caller ->
                        Outcome.done(platforms.current().tenant(caller.tenant()).orElseThrow()));
    }

    private static boolean isPlatform(Caller caller) {
        return PLATFORM.equals(caller.tenant());
    }

    /** Also somebody with all rights in a tenant of their own may not see the others. */
    private static <T> Outcome<T> platformOnly() {
        return Outcome.refused(new Refusal.Forbidden(KernelModule.TENANTS.key()));
    }

    private static Outcome<Tenant> exists(TenantId id) {
        return Outcome.refused(new Refusal.Conflict("exists", null, "There is a tenant '" + id + "' already."));
    }
}
