package dev.kontor.admin.internal.web;

import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.health.Health;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.web.RestModule;
import java.util.Set;

/** Brings the REST resources for administrators. */
public final class AdminRest implements RestModule {

    private final Set<Object> resources;

    public AdminRest(
            EventDeliveries deliveries,
            Guard guard,
            Health health,
            AuditTrail trail,
            AuditChain chain,
            Privacy privacy) {
        this.resources = Set.of(
                new DeliveryResource(deliveries),
                new HealthResource(guard, health),
                new AuditResource(trail, chain),
                new PrivacyResource(privacy),
                new ErasureResource(privacy));
    }

    @Override
    public String path() {
        return "admin";
    }

    @Override
    public ModuleId module() {
        return ModuleId.KERNEL;
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
