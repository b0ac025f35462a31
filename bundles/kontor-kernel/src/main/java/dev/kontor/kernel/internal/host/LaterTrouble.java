package dev.kontor.kernel.internal.host;

import dev.kontor.kernel.TenantId;
import java.util.function.Supplier;

/**
 * Tells somebody who comes into being later: the guard asks the host for users, and whoever notes its outages writes
 * through the guard.
 */
public record LaterTrouble(Supplier<HostTrouble> told) implements HostTrouble {

    @Override
    public void away(TenantId tenant, HostPart part, String what) {
        told.get().away(tenant, part, what);
    }

    @Override
    public void wrong(TenantId tenant, HostPart part, String rule) {
        told.get().wrong(tenant, part, rule);
    }
}
