package dev.kontor.kernel.internal.platform;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tenants and switches as they stood at a revision. */
public record Platform(long revision, Map<TenantId, Tenant> tenants, Map<TenantId, Set<ModuleId>> enabled) {

    private static final Tenant ITSELF =
            new Tenant(Tenants.PLATFORM, "Kontor", ZoneOffset.UTC, Locale.ENGLISH, "DE", Instant.EPOCH);

    public Platform {
        tenants = Map.copyOf(tenants);
        enabled = Map.copyOf(enabled);
    }

    /** The tenant; the platform's own is always there. */
    public Optional<Tenant> tenant(TenantId id) {
        return Optional.ofNullable(Tenants.PLATFORM.equals(id) ? ITSELF : tenants.get(id));
    }

    public boolean on(TenantId tenant, ModuleId module) {
        return ModuleId.KERNEL.equals(module)
                || enabled.getOrDefault(tenant, Set.of()).contains(module);
    }
}
