package dev.kontor.sample.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.util.List;

/** Looks before it asks whether it may. */
abstract class EagerTenants implements Tenants {

    private final Guard guard;

    EagerTenants(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Outcome<List<Tenant>> list(CallContext call) {
        List<Tenant> all = all();
        return guard.read(call, KernelModule.TENANTS, caller -> Outcome.done(all));
    }

    abstract List<Tenant> all();
}
